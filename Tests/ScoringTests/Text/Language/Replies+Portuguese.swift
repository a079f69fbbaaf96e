extension Replies {
  static let portuguese = lines(
    """
    Obrigado pela paciência, vou verificar agora mesmo.
    Poderia informar o número do seu pedido, por favor?
    O reembolso foi feito ontem.
    Infelizmente este artigo já não está disponível.
    Lamento muito pelo transtorno.
    Olá Iracema, a sua encomenda está a caminho desde hoje de manhã.
    Sem problema, trocamos isso já.
    Reinicie o roteador e espere uns dois minutos.
    Você já clicou no link do e-mail?
    Vou passar você para um colega da equipe técnica.
    Entraremos em contato até amanhã.
    Posso ajudar em mais alguma coisa?
    pode me mandar uma foto do produto danificado pfv
    desculpe mas o prazo ja passou, nao posso fazer nada
    Um momento, por favor, estou olhando a sua conta.
    O seu contrato termina em 31/12 e depois não será cobrado mais nada.
    A nossa oficina verificou o aparelho e não encontrou nenhum defeito.
    Assim que recebermos a devolução, enviaremos uma confirmação.
    O vale só serve para compras a partir de cinquenta reais.
    Entendo perfeitamente a sua irritação.
    Qual é a mensagem de erro que aparece na tela?
    Você encontra a fatura na área Minha conta.
    Por motivos de segurança, preciso primeiro da sua data de nascimento.
    É uma falha conhecida e já estamos trabalhando nela.
    Que bom que voltou a funcionar!
    Quando podemos ligar para o senhor?
    Não, isso não tem nenhum custo adicional.
    Sim, exatamente, toque em Avançar e depois confirme.
    Pronto, o novo endereço ficou gravado.
    Desejo-lhe um ótimo dia!
    Para isso teria de falar com o fabricante.
    Será que o banco bloqueou o cartão?
    com prazer, vou encaminhar o pedido
    Depois de analisar o seu caso, podemos oferecer um desconto de dez por cento. Se estiver de \
    acordo, responda a esta mensagem e faço o crédito ainda hoje.
    Recebemos a sua reclamação e estamos vendo se o pacote foi danificado durante o transporte.
    Desculpe a demora, hoje temos muitos atendimentos.
    O seu pacote está na agência e pode ser retirado a partir das 14h.
    Prefere mudar a marcação para quinta-feira ou cancelar?
    ok ta feito, daqui a pouco aparece na sua conta
    Com os melhores cumprimentos da equipa de apoio ao cliente
    O quarto com vista para o mar ainda está livre de três a sete.
    Quantas pessoas viajam com você?
    O seu plano renova sozinho se não for cancelado.
    Aqui ainda consta a rua antiga.
    Já comunicamos o sinistro à nossa seguradora.
    Leitura anotada, muito obrigada!
    A luz vermelha pisca ou fica acesa?
    O voo foi adiado para a noite por causa do nevoeiro.
    Já tentou fechar e abrir o app?
    O escritório funciona das nove às cinco nos dias úteis.
    nossa que chato, deixa que eu resolvo
    Desta vez retiramos a multa.
    Quer que mandemos um modelo parecido no lugar?
    Sem procuração não estou autorizado a dar informações.
    Perfeito, então ficou tudo certo.
    Cuidado, tire primeiro da tomada.
    A segunda parcela será debitada em meados de março.
    Vejo duas faturas em aberto no seu cadastro.
    Aceitamos animais mediante uma taxa.
    Toque na engrenagem no canto superior direito.
    A tua assinatura fica em pausa até a reativares.
    O instalador avisa um pouco antes de chegar.
    Seria possível prorrogar por quinze dias.
    Que sistema operacional você usa?
    Estes comprimidos só se vendem com receita.
    Pode suspender a mensalidade do ginásio todos os meses.
    No sábado já não temos mesa para seis, pedimos desculpa.
    A bicicleta está na estação atrás da paragem.
    Lembre-se de trazer o cartão de saúde para a consulta.
    Os parafusos da estante vêm no saquinho.
    Já chegaram as moedas no jogo?
    No estacionamento vale a tarifa noturna desde a meia-noite.
    Amanhã cedo vão cortar a água na sua rua.
    Os livros emprestados estão com uma semana de atraso.
    O cachorro pode ficar na varanda sem problema.
    te mando outro codigo agorinha
    acabei de olhar e ja chegou tudo
    Vamos torcer para dar certo!
    Para entrar basta o código de barras no celular.
    Tente mais tarde, o servidor está em manutenção.
    Se a semente não brotar, trocamos de graça.
    O carrinho é entregue na porta de casa.
    Por causa da greve, a entrega vai demorar mais uns dias.
    O show foi cancelado, mas os ingressos continuam valendo.
    As letras miúdas ficam no verso.
    Tenho de perguntar à minha chefe.
    É assim mesmo que funciona.
    Já olhou na pasta de lixo eletrônico?
    Perdão, o erro foi nosso.
    Envio em anexo um vale para compensar.
    Obrigada por avisar, acabei de corrigir o registro.
    O cancelamento tem custo a partir do décimo dia.
    Envie o documento em PDF e assim podemos continuar.
    Pode ligar a qualquer hora para este número.
    Sentimos muito que tudo tenha corrido tão mal.
    Um técnico vai passar entre as oito e o meio-dia.
    Aparece aqui que o pagamento foi recusado.
    Veja no manual, na página quatro.
    Prefere uma troca ou o dinheiro de volta?
    Como se chama o banco que emitiu o cartão?
    Sem a nota fiscal fica complicado.
    Posso saber do que se trata?
    A bateria costuma durar um dia inteiro.
    Já passei tudo adiante, amanhã terá notícias nossas.
    claro que sim, faço agora
    nao consigo entrar, voce tem outra conta
    Neste modelo recomendamos um número abaixo.
    A promoção vale até domingo, uma por família.
    Levamos a sua queixa a sério.
    O código da outra vez já não serve.
    A sua inscrição no curso chegou até nós.
    O gerente confirma que ainda há dois na loja.
    Hoje está demorando um pouco mais que o normal.
    Poderia fotografar o verso do cartão?
    O pacote é entregue mediante documento com foto.
    O meu colega estava com a informação errada.
    Troque primeiro as pilhas, por favor.
    O aparelho precisa apitar duas vezes ao ligar.
    O preço já inclui os impostos.
    Vou tentar passar para alguém o mais rápido possível.
    serve tambem na parte da tarde
    aqui aparecem duas entregas
    O chat fecha daqui a pouco, mande um e-mail.
    Quem assinou o formulário na época?
    Não é exigido nenhum depósito.
    """)
}
