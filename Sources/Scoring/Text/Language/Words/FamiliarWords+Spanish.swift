extension FamiliarWords {
  static let spanish = FamiliarWords(
    joints: "el la los las un una de del al y e en con sin por para sobre a entre",
    sentence: """
      ahora algo alguna algún antes aquí aún así aunque ayer bien cada como cómo contra cual cuando
      cuándo cualquier desde después debe dice donde dos durante él ella entonces era es esa ese
      eso esta está estamos están estar este esto estos estoy fue fueron ha haber había hace hacer
      hacia han hasta hay haya he hemos hoy le les lo luego mañana más me menos mi mientras mis
      misma mismo muy nada ni no nos nosotros nuestra nuestro nueva nuevo nunca o otra otro pero
      poco podemos podría porque puede pueden puedo pues que qué quien quiere se sea ser será si sí
      siempre solo sólo son su sus también tan tanto te tener tengo tiene tienen todo todos todavía
      tu tus uno unos usted ustedes va vamos vez ya yo comprar cancelar cancelado cambiar cambiado
      revisar comprobar confirmar confirmado enviar enviado enviada envíe mandar recibir recibido
      recibirá esperar espere llamar escribir contestar responder ayudar ayudarle encontrar abrir
      pulsar pulse introducir reiniciar instalar actualizar tarde entiendo comprendo sé veo ver
      mirar miro intentar probar dar tomar venir ir funciona funcione ocupo lamento necesito
      necesita quiero podrá podrán tendrá tenga mí ti conmigo contigo ello ellos ellas nosotras
      vosotros nuestros nuestras vuestro vuestra mío mía tuyo suya suyo aquel aquella aquello
      aquellos esas esos estas cuales cuyo alguien nadie ninguno ninguna algunos algunas otros
      otras varios varias ambos demás mismos tanta tantos cuánto cuánta cuántos cuántas quién
      quiénes dónde cuál cuáles tal tales según mediante salvo excepto tras ante bajo junto cerca
      lejos dentro fuera encima debajo delante detrás arriba abajo adelante atrás alrededor además
      sino apenas jamás quizá acaso casi bastante demasiado igual igualmente tampoco recién
      entretanto anoche anteayer ahí allí allá acá veces menudo raramente temprano actualmente
      posteriormente anteriormente normalmente generalmente probablemente seguramente exactamente
      simplemente únicamente automáticamente realmente efectivamente desgraciadamente
      afortunadamente ojalá vale bueno eres somos sois fui fuiste serán sería serían sean siendo
      sido estás estaba estaban estuvo estará estarán estando estado esté estén has habrá habría
      hayan tienes tenemos tenía tuvo tendremos tendrían hago haces hacemos hizo hecho haga hagan
      haré haremos hará puedes podrás podré podía pudo pueda puedan podrías podrían debo debes
      debemos deben debería deberían quieres quieren queremos quería quisiera quiera voy vas van
      iba irá vaya vayan vengo viene vienen venga vino vendrá digo dices decir dicen dijo dicho
      diga dígame ves vemos vio visto sabe saben sabemos saber supo conocer conoce doy das damos
      dan dio dado dé den tomo toma pongo pone poner puesto ponga pondré encuentro encuentra
      encontré encontrará queda quedan quedar quedado quede quedo dejo deja dejar dejado deje
      pienso piensa pensar creo creer cree necesitas necesitamos necesitar gusta gustaría paga
      pagar pagado usar usa utilizar utilice trabajar trabajamos pregunto preguntar pide pedir
      mantener mostrar muestra oír escucho siente sentir significa paso pasa pasar pasó llega
      llegar llegó llegará llegue salir sale salió saldrá empezar empieza terminar termina cerrar
      cierra cerrado cierre abre abra abierto abierta busco buscar busque comprado vender vendido
      cuesta elegir elija borrar borrado guardar guardado girar tirar enchufar desenchufar conectar
      explicar arreglar arreglado resolver resuelto ofrecer ofrecemos aceptar aceptado admiten
      espero agradezco permite permitir permitido parece basta depende contiene aparece aparecer
      indicar indique añadir añadido avisar avisaré avisará avisamos llamo llame llamaré mando
      mande manda mandamos cargo cargar cargado cobro cobrar cobrado cobrará leo lee leer lea leído
      escribo escribe escriba escrito hablo habla hablar hable hablado adjunto adjunta adjuntar
      adjunte subo sube subir suba baja bajar baje cae caer caído rompe romper rompió llevo lleva
      llevar llevado traigo trae traer traiga recuerdo recuerda recordar recuerde olvide olvidar
      ocurre ocurrir ocurrió pierde perder perdió acabo acaba acabar acabado acabamos suelo suele
      encargo encarga encargar consigo consigue conseguir logro lograr devuelvo devuelve devolver
      devuelva corrijo corregir corregido apunto apuntado
      """,
    common: """
      reembolso devolución paquete entrega dirección número teléfono contraseña banco pago importe
      precio gastos descuento cupón contrato cliente producto artículo talla tamaño cambio
      reparación garantía tienda disponible pantalla página aplicación fallo avería pregunta
      respuesta datos foto documento equipo compañero compañera técnico cita fecha semana mes año
      hora horas minutos lunes martes miércoles jueves viernes sábado domingo posible necesario
      importante primero primera último última próximo próxima mejor rápido enseguida
      inmediatamente correcto incorrecto gratis adicional roto dañado perdido falta retraso plazo
      molestias disculpe disculpas perdone queja reclamación motivo solución aviso quizás pronto
      solamente directamente lamentablemente gusto claro disculpa perdón cuanto mucho mucha muchas
      siento tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
      veinte treinta cuarenta cincuenta sesenta cien ciento mil segundo segunda tercero tercera
      medio media mitad enero febrero marzo abril mayo junio julio agosto septiembre octubre
      noviembre diciembre buena mal malo mala nuevos nuevas viejo vieja antiguo antigua grande
      grandes gran pequeño pequeña alto alta largo larga corto corta lleno llena vacío vacía propio
      propia libre libres rojo roja azul verde negro negra blanco blanca amarillo izquierda derecha
      sola distinto distinta diferente diferentes siguiente siguientes anterior exacto exacta listo
      lista válido válida entero entera fácil difícil caro cara barato caliente frío enfermo
      contento contenta seguro segura cierto cierta completo completa pendiente pendientes urgente
      todas persona personas gente hombre mujer niño niños casa habitación calle ciudad país mundo
      agua luz vida parte cosa cosas lugar sitio tiempo lado camino mano palabra nombre fin caso
      grupo empresa ley noche semanas meses años región manera forma ejemplo oficina puerta llave
      enchufe cable botón tecla lámpara batería aparato aparatos red corriente contador facturas
      recibo recibos cuota reserva viaje tren vuelo maleta equipaje asiento plaza billete entrada
      daño daños siniestro multa tasa impuesto crédito préstamo solicitud formulario firma
      autorización suscripción tarifa asesor horario ajustes usuario días tardes noches día pedido
      cuenta envío correo tarjeta problema dinero factura paciencia ayuda momento compra llamada
      """,
    courteous: """
      hola gracias adiós saludos saludo señor señora amigo buenos buenas estimado estimada cordial
      buen
      """,
    endings: """
      o a os as ción ciones iendo idad idades aba aban amiento imiento arle erle arlo ado ada ados
      adas ido ida idos idas ando mente ero era oso osa ía ías aré ará erá irá ito ita aje ivo iva
      able ible ario anza encia ancia
      """,
    verbEndings: "amos emos imos aron ieron ábamos íamos aremos eremos iremos aría ería iría")
}
