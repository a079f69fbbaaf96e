extension FamiliarWords {
  static let french = FamiliarWords(
    joints: """
      le la les l' un une du des de d' à au aux et en sur sous chez par avec sans dans entre
      """,
    sentence: """
      a afin ai alors après aucun aucune aussi autre avant avez avoir avons bien c' car ce cela
      celle celui ces cet cette comme comment depuis dès deux devez donc elle elles encore est être
      eu faire fait faut ici il ils j' je jusqu' là leur lors lui m' ma mais malheureusement même
      mes moi moins mon n' ne non nos notre nous on ont ou où oui pas pendant peu peut plus pour
      pourquoi pouvez pouvons puis qu' quand que quel quelle quelques qui quoi sa se sera serait
      ses si soit son sont suis suite tous tout toute toutes toujours très trop tu va vais vers
      veuillez voici votre vos vous vrai y été était êtes ça s' t' aujourd'hui d'accord c'est s'il
      demain hier passe commandé annuler annulé annulée modifier changer changé vérifier vérifie
      vérifié confirmer confirmé envoyer envoyé envoyée envoie recevoir reçu reçue recevrez
      attendre patienter appeler écrire répondre aider trouver ouvrir cliquer cliquez appuyer
      saisir redémarrer installer comprends sais savoir vois voir regarde regarder essayer donner
      prendre mettre venir aller fonctionne marche occupe transmettre transmets bientôt seulement
      chaque contre aurez aura auriez seront souhaitez souhaite besoin faudrait pourriez pourrait
      voulez me te leurs ceux celles tel telle tels chacun chacune plusieurs certains certaines
      quelqu'un quelqu'une personne rien quelconque mien tien sien nôtre vôtre laquelle lequel
      lesquels auquel duquel dont eux ton ta tes autres sauf selon malgré parmi outre hors environ
      grâce moyennant concernant or ni puisque lorsque quoique tandis ainsi cependant pourtant
      néanmoins toutefois sinon surtout notamment d'abord ensuite enfin déjà jamais parfois souvent
      rarement tard tôt maintenant actuellement auparavant désormais dedans dehors dessus dessous
      devant derrière loin près partout ailleurs presque assez plutôt tellement vraiment simplement
      exactement exceptionnellement automatiquement généralement normalement probablement sûrement
      certainement évidemment effectivement autant davantage longtemps combien ensemble volontiers
      hélas sommes furent seras serons serez seraient soyez as auront aurait eue ayez fais font
      faites faisons fera ferai ferons feriez peux peuvent pouvait pourra pourrai pourront pourrons
      pourrez pourrais dois doit doivent devrait devriez devra devrez devait veux veut veulent
      voudrais voudriez vouloir voulons allez allons vont ira irai iront allé allée viens vient
      viennent venez venu venue viendra dire dis dit disent dites parler parle parlez voyez voyons
      vu vue savez savons sait su connaître connais connu donnez donne donné donnée prends prend
      prenez pris prise prendra mets met mettez mis mise trouvez trouve trouvé trouverez reste
      restez rester laisse laissez laissé pense pensez penser crois croire croyez aimer aimeriez
      payer payé payez utiliser utilisez utilisé travailler demander demande demandez demandé tenir
      tenez gardez garder montrer entendre entendu sentir signifie passer passé passez arriver
      arrive arrivé arrivera partir part attends attend tenter commence commencer finir fini
      terminer terminé ferme fermer fermé ouvrez ouvert ouverte lancer relancer cliquant apparaît
      disparu porter apporter chercher cherche cherchez acheter acheté vendre coûte choisir
      choisissez supprimer supprimé enregistrer enregistré tourner tirer brancher débrancher
      branché vérifiez expliquer réglé régler résolu résoudre proposer propose proposons refuser
      accepter accepté espère remercie remercions invite invitons prie permet permettre permis
      convient semble suffit dépend concerne contient figure figurent effectué effectuer indiquer
      indiqué indiquez préciser précisez joindre ajouter ajouté retrouver rappeler rappelle
      appellera lis lit lisez lire lu écris écrivez écrit parlons tombe tomber tombé casse casser
      porte portez porté rappelez souviens souvenez oublie oublié oublier réussi réussir réussit
      corrige corriger corrigé joins joignez jointe essaie essayez essayé réessayer réessayez perd
      perdre coupe coupé emmener
      """,
    common: """
      envoi expédition adresse téléphone courriel carte banque paiement somme montant prix frais
      remise bon contrat produit article taille couleur retour échange réparation garantie magasin
      boutique disponible écran site erreur panne question réponse renseignement données pièce
      dossier équipe collègue technicien rendez semaine mois année heure heures matin midi soir
      lundi mardi mercredi jeudi vendredi samedi dimanche possible nécessaire important première
      premier dernier dernière prochain nouveau nouvelle meilleur vite rapidement immédiatement
      correct faux gratuit gratuitement supplémentaire argent cassé abîmé endommagé perdu manque
      retard délai patience désagrément excuses réclamation plainte raison solution également
      directement changement moment minutes jours souci bas trois quatre cinq six sept huit neuf
      dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent
      mille deuxième second seconde troisième demi moitié janvier février mars avril mai juin
      juillet août septembre octobre novembre décembre bons bonnes mauvais mauvaise nouveaux
      nouvelles ancien ancienne anciens vieux vieille grand grande grands petit petite petits haut
      haute long longue court courte plein pleine vide propre libre rouge bleu bleue vert verte
      noir noire blanc blanche jaune gauche droite basse seul seule différent différente différents
      suivant suivante précédent précise exact exacte prêt prête valable valide entier entière
      facile difficile cher chère chaud froid malade tardif heureux heureuse désolés ravi sûr sûre
      certain certaine gros complet complète mêmes urgent gens homme femme enfant enfants maison
      chambre rue ville pays monde eau lumière vie partie chose choses lieu endroit temps fois côté
      chemin main mot nom fin cas groupe société loi nuit journées semaines années région façon
      manière exemple bureau bureaux clé clef câble bouton touche lampe voyant batterie appareil
      appareils réseau courant compteur factures mensualité réservation voyage train vol bagage
      bagages siège place billet assurance dommage sinistre pénalité pénalités taxe impôt crédit
      formulaire signature procuration abonnement forfait conseiller conseillère conseillers
      horaires réglages paramètres identifiant journée client commande compte colis livraison
      facture remboursement problème numéro jour appel
      """,
    courteous: """
      bonjour bonsoir salut merci cordialement madame monsieur revoir bonne désolé désolée
      """,
    endings: """
      eux euse eaux oir oire ez ement ités emment amment isse quer é ée és ées ière ières aire
      aires ité elle elles ette ettes ons ait ais eur eurs euses ier iers ir ique iques uit ure oie
      """,
    verbEndings: "aient eront erons erez eriez issez issons")
}
