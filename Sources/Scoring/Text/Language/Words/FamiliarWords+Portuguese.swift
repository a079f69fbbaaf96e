extension FamiliarWords {
  static let portuguese = FamiliarWords(
    joints: """
      o a os as um uma uns de do da dos das em no na nos nas num numa com sem e para por pelo pela
      pelos pelas ao aos à às entre
      """,
    sentence: """
      agora ainda algo alguma algum além amanhã apenas após assim até bem cada como dela dele
      depois desde deve é ela ele eles então era essa esse esta está estamos estar estava este
      estou eu fazer feito foi foram favor hoje há isso isto já lá lhe mais mas me mesmo meu minha
      muito nada não nem nenhum nenhuma nossa nosso nova novo nós onde ontem ou outra outro pode
      podem podemos poderia porque posso pouco precisa preciso primeiro qual qualquer quando que
      quem quer são se seja ser será seu seus sim sobre sua suas só também tem têm temos tenha
      tenho tudo vai vamos vocês você vou comprar cancelar cancelado trocar alterar alterado
      verificar confirmar confirmado enviar enviado enviada enviamos mandar receber recebido
      recebeu receberá esperar espere aguardar aguarde ligar escrever responder ajudar encontrar
      abrir clicar clique carregar digitar reiniciar instalar atualizar entendo compreendo sei vejo
      ver olhar tentar dar vir ir funciona funcionar encaminhar talvez precisar gostaria poderá
      terá peço pedimos mim ti comigo contigo nossos nossas vosso teu tua teus tuas minhas meus
      deles delas esses essas estes estas aquele aquela aquilo aqueles nesse nessa neste nesta
      nisso desse dessa deste desta disso disto naquele alguns algumas alguém ninguém outros outras
      vários várias ambos demais mesma mesmos tanta tantos quanto quanta quantos quantas quais cujo
      tal tais toda todo todas todos segundo conforme mediante salvo exceto sob ante perante perto
      longe dentro fora cima baixo frente trás atrás acima abaixo embaixo redor embora senão
      enquanto jamais quase bastante igualmente tampouco antes logo entretanto anteontem aí ali cá
      aqui sempre nunca vezes frequentemente raramente cedo atualmente posteriormente anteriormente
      normalmente geralmente provavelmente certamente exatamente simplesmente unicamente
      automaticamente realmente felizmente porém contudo todavia pois porquanto né tá és somos fui
      serão seria seriam sejam sendo sido estás esteve estará estarão estando estado esteja estejam
      estavam hei tens tinha tinham teve terei teremos teria tendo tido tiver faço fazes faz
      fazemos fazem fez fizemos feita faça farei faremos fará fazendo podes podia pôde possam
      pudesse poderei poderemos devo deves devemos devem deveria quero queres queremos querem
      queria quiser vais vão ia irá iremos indo venho vem vêm venha veio virá digo diz dizem dizer
      disse dito diga vês vemos viu visto veja sabe sabem sabemos saber conhecer conhece dou dá
      damos dão deu dado dê tomar pôr ponho põe posto encontro encontra encontrou encontrei fica
      ficam ficar ficado fique ficou deixo deixa deixar deixado deixe penso pensar acho acha achar
      creio precisam precisamos gosto gosta paga pagar pago pagou usar usa utilizar trabalhar
      trabalhamos pergunto perguntar pede pedir peça manter mostrar mostra ouvir sinto sentir
      significa passa passar passou chega chegar chegou chegará chegue sair sai saiu começar começa
      terminar termina fechar fecha fechado abre abra aberto aberta procuro procurar procure
      comprou vender vendido custa escolher escolha apagar apagado guardar guardado salvar virar
      tirar tire ligado desligar desligado conectar explicar arrumar resolver resolvido resolvo
      oferecer oferecemos aceitar aceito aceitamos espero agradeço agradecemos permite permitir
      permitido parece basta depende contém consta aparecer indicar indique adicionar adicionado
      avisar avisarei aviso avisa ligo liguei ligamos mando manda mande mandamos enviei envie
      enviou cobrar cobrado cobrança debitado debitada toque tocar informe informar leio lê ler
      leia lido escrevo escreve escreva escrito falo fala falar falei anexo anexar anexei subo sobe
      subir cai cair caiu quebra quebrar quebrou levo leva levar levado trago traz trazer traga
      lembro lembre lembrar esqueça esquecer ocorre acontece acontecer aconteceu perde perder
      perdeu acabei acaba acabar acabou costuma costumo consigo consegue conseguir conseguiu
      devolvo devolver corrijo corrigir corrigido entro entra entrar entrou volto volta voltar
      voltou continua continuam
      """,
    common: """
      reembolso devolução pacote entrega envio morada número telefone senha palavra passe banco
      pagamento valor preço custos desconto vale contrato cliente produto artigo tamanho cor troca
      reparação conserto garantia loja disponível tela ecrã página aplicativo aplicação erro falha
      pergunta resposta dados foto documento equipe equipa colega técnico visita data semana mês
      ano hora horas minutos manhã segunda feira terça quarta quinta sexta sábado domingo possível
      necessário importante primeira último última próximo próxima melhor rápido imediatamente
      correto errado grátis gratuito adicional quebrado danificado perdido falta atraso prazo
      paciência transtorno incômodo desculpe desculpa reclamação motivo razão solução breve somente
      diretamente lamento lamentamos infelizmente dias dois duas três quatro cinco seis sete oito
      nove dez onze doze treze catorze quinze vinte trinta quarenta cinquenta sessenta cem cento
      mil terceiro terceira meio meia metade janeiro fevereiro março abril maio junho julho agosto
      setembro outubro novembro dezembro boas bons mal mau má novos novas velho velha antigo antiga
      grande grandes pequeno pequena alto alta longo longa curto curta cheio cheia vazio vazia
      próprio própria livre livres vermelho vermelha azul verde preto preta branco branca amarelo
      esquerda esquerdo direita direito única único diferente diferentes seguinte seguintes
      anterior exato exata pronta válido válida inteiro inteira fácil difícil caro cara barato
      quente frio doente contente seguro segura certo certa completo completa pendente pendentes
      urgente perfeito perfeita pessoa pessoas gente homem mulher criança crianças casa quarto rua
      cidade país mundo água luz vida parte coisa coisas lugar sítio tempo vez lado caminho mão
      nome fim caso grupo empresa lei semanas meses anos região maneira forma exemplo escritório
      porta chave tomada ficha cabo botão tecla lâmpada bateria aparelho aparelhos rede corrente
      contador faturas parcela mensalidade reserva viagem comboio trem voo mala bagagem assento
      bilhete passagem dano danos sinistro multa taxa imposto crédito empréstimo solicitação
      formulário assinatura procuração plano tarifa atendente horário configurações usuário
      utilizador cadastro dia tarde noite pedido conta cartão problema dinheiro encomenda endereço
      dúvida momento compra ligação chamada ajuda
      """,
    courteous: """
      olá oi obrigado obrigada bom boa senhor senhora tchau abraço cumprimentos atenciosamente
      prezado prezada
      """,
    endings: """
      o a os as ção ções inho inha idade idades mente ando endo indo ável ível agem ões ado ada
      ados adas ido ida idos idas eiro eira ório ória oso osa ivo iva ário ia ância ência arei ará
      erá irá ou ães
      """,
    verbEndings: "amos emos aram eram iram aremos eremos iremos aria eria iria ássemos")
}
