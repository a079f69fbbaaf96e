extension Replies {
  static let french = lines(
    """
    Merci pour votre patience, je vérifie cela tout de suite.
    Pourriez-vous me donner votre numéro de commande ?
    Le remboursement a été effectué hier.
    Malheureusement, cet article n'est plus disponible.
    Je suis vraiment désolée pour ce désagrément.
    Bonjour Madame Tremblotin, votre colis est en route depuis ce matin.
    Pas de souci, on change ça tout de suite.
    Veuillez redémarrer la box et patienter deux minutes environ.
    Avez-vous déjà cliqué sur le lien reçu par mail ?
    Je vous mets en relation avec un collègue du service technique.
    Nous reviendrons vers vous demain au plus tard.
    Puis-je vous aider pour autre chose ?
    pouvez vous envoyer une photo du produit abime svp
    desole mais le delai est deja depasse, je ne peux rien faire
    Un instant s'il vous plaît, je regarde votre dossier.
    Votre abonnement prend fin le 31/12, aucun frais ne sera prélevé ensuite.
    Notre atelier a contrôlé l'appareil et n'a trouvé aucun défaut.
    Dès réception du retour, vous recevrez un courriel de confirmation.
    Le bon d'achat est valable à partir de cinquante euros.
    Je comprends tout à fait votre mécontentement.
    Quel message d'erreur s'affiche à l'écran ?
    Tu trouveras la facture dans la rubrique Mon compte.
    Pour des raisons de sécurité, j'ai besoin de votre date de naissance.
    Il s'agit d'un problème connu, nos équipes y travaillent.
    Super, content que ça marche à nouveau !
    Quand seriez-vous disponible pour un rappel ?
    Non, il n'y a pas de frais supplémentaires.
    Oui exactement, il suffit d'appuyer sur Suivant puis de valider.
    C'est noté, la nouvelle adresse est enregistrée.
    Je vous souhaite une excellente journée !
    Il faudrait contacter directement le fabricant.
    La carte a peut-être été bloquée par la banque ?
    avec plaisir, je transmets la demande
    Après étude de votre dossier, nous pouvons vous proposer une remise de dix pour cent. Si cela \
    vous convient, répondez simplement à ce message et l'avoir sera crédité aujourd'hui.
    Nous avons bien reçu votre réclamation et cherchons à savoir si le colis a été endommagé \
    pendant le transport.
    Excusez-moi pour l'attente, il y a beaucoup de monde aujourd'hui.
    Votre colis est au point relais, vous pouvez le retirer dès 14 h.
    Souhaitez-vous déplacer le rendez-vous à jeudi ou plutôt l'annuler ?
    ok c'est fait, vous devriez le voir dans quelques minutes
    Bien cordialement, l'équipe du service client
    La chambre avec vue sur mer serait encore libre du trois au sept.
    Combien de personnes voyagent avec vous ?
    Votre forfait se renouvelle automatiquement sauf résiliation.
    Chez nous, l'ancienne rue figure toujours comme adresse.
    Nous avons déclaré le sinistre à notre assurance.
    Relevé noté, merci beaucoup !
    Le voyant rouge clignote ou reste allumé ?
    Le vol est reporté à ce soir à cause du brouillard.
    T'as déjà essayé de relancer l'appli ?
    Nos bureaux sont ouverts de neuf à dix-sept heures en semaine.
    oh c'est embetant ca, je m'en occupe
    Exceptionnellement, nous annulons les pénalités.
    Peut-on vous expédier un modèle similaire à la place ?
    Sans procuration, je n'ai pas le droit de vous renseigner.
    Parfait, tout est en ordre alors.
    Attention, débranchez d'abord la prise.
    La deuxième mensualité sera débitée mi-mars.
    Je vois deux factures impayées sur votre espace.
    Les animaux sont acceptés moyennant un supplément.
    Touchez la roue dentée en haut à droite.
    Ton abonnement reste en pause jusqu'à ce que tu le réactives.
    Le technicien vous appellera juste avant de passer.
    Une prolongation de quinze jours serait envisageable.
    Quel système d'exploitation utilisez-vous ?
    Ces comprimés sont délivrés uniquement sur ordonnance.
    Vous pouvez suspendre votre abonnement à la salle chaque mois.
    Il ne reste malheureusement plus de table pour six samedi.
    Le vélo se trouve à la borne derrière la gare.
    Pensez à apporter votre carte vitale le jour du soin.
    Les vis de l'étagère sont dans le petit sachet.
    Tu as bien reçu les pièces dans le jeu ?
    Au parking, le tarif de nuit s'applique dès minuit.
    L'eau sera coupée demain matin dans votre rue.
    Vos livres empruntés sont en retard d'une semaine.
    Le chien est le bienvenu en terrasse.
    je t'envoie un nouveau code tout de suite
    jviens de regarder, tout est bien arrive
    On croise les doigts pour que ça fonctionne !
    Le code-barres sur le téléphone suffit à l'entrée.
    Réessayez plus tard, le serveur est en maintenance.
    Si la graine ne germe pas, nous la remplaçons sans frais.
    La poussette est livrée jusqu'à la porte de l'appartement.
    À cause de la grève, la distribution prend quelques jours de plus.
    Le concert est annulé mais les places restent valables.
    Les petites lignes se trouvent au verso.
    Il faut que je demande à ma responsable.
    C'est exactement ça le principe.
    Avez-vous regardé dans les indésirables ?
    Toutes nos excuses, l'erreur vient de nous.
    Pour nous faire pardonner, je vous joins un bon.
    Merci du signalement, je viens de corriger la fiche.
    Des frais d'annulation s'appliquent à partir du dixième jour.
    Téléversez le document en PDF et nous pourrons continuer.
    L'assistance est joignable jour et nuit à ce numéro.
    Nous regrettons que tout se soit si mal déroulé.
    Un technicien passera entre huit heures et midi.
    Je vois que le paiement a été refusé.
    Regardez dans la notice, à la page quatre.
    Tu préfères un échange ou être remboursé ?
    Comment s'appelle l'émetteur de la carte ?
    Sans ticket de caisse, ça va être compliqué.
    Puis-je savoir de quoi il s'agit ?
    La batterie tient normalement toute la journée.
    J'ai tout transmis, on vous recontacte demain.
    bien sur, je m'en charge maintenant
    je narrive pas a y acceder, vous avez un autre compte
    Pour ce modèle, prenez une taille en dessous.
    L'offre court jusqu'à dimanche, une seule par foyer.
    Nous prenons votre plainte au sérieux.
    Le code de l'autre fois ne marche plus.
    Votre inscription au cours nous est bien parvenue.
    Le gérant confirme qu'il en reste deux en rayon.
    C'est un peu plus long que d'habitude aujourd'hui.
    Pourriez-vous photographier le verso de la carte ?
    Le paquet sera remis sur présentation d'une pièce d'identité.
    Mon collègue avait visiblement une mauvaise information.
    Changez d'abord les piles, s'il vous plaît.
    L'appareil doit biper deux fois à l'allumage.
    Le prix s'entend toutes taxes comprises.
    J'essaie de vous passer quelqu'un au plus vite.
    est ce que l'apres midi vous irait aussi
    la je vois deux livraisons
    Notre tchat ferme bientôt, écrivez-nous plutôt un courriel.
    Qui avait signé le formulaire à l'époque ?
    Aucune caution n'est exigée.
    """)
}
