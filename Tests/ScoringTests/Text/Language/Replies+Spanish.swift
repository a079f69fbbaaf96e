extension Replies {
  static let spanish = lines(
    """
    Gracias por su paciencia, lo reviso ahora mismo.
    ¿Podría indicarme su número de pedido, por favor?
    El reembolso se realizó ayer.
    Lamentablemente este artículo ya no está disponible.
    Siento mucho las molestias, esto no debería ocurrir.
    Hola Ximena, tu paquete está en camino desde esta mañana.
    No hay problema, lo cambiamos enseguida.
    Reinicie el router y espere unos dos minutos.
    ¿Ya ha pulsado el enlace del correo?
    Le paso con un compañero del servicio técnico.
    Nos pondremos en contacto con usted mañana a más tardar.
    ¿Puedo ayudarle en algo más?
    me puede mandar una foto del producto dañado porfa
    lo siento pero el plazo ya paso, no puedo hacer nada
    Un momento, por favor, estoy mirando su cuenta.
    Su contrato termina el 31/12 y después no se le cobrará nada.
    Nuestro taller revisó el aparato y no encontró ningún fallo.
    En cuanto recibamos la devolución le enviaremos una confirmación.
    El cupón solo vale para compras a partir de cincuenta euros.
    Entiendo perfectamente que esté molesto.
    ¿Qué mensaje de error aparece en la pantalla?
    Encontrarás la factura en el apartado Mi cuenta.
    Por motivos de seguridad necesito primero su fecha de nacimiento.
    Es un fallo conocido y ya estamos trabajando en ello.
    ¡Qué bien que vuelva a funcionar!
    ¿Cuándo le viene bien que le llamemos?
    No, eso no tiene ningún coste adicional.
    Sí, exacto, pulse Siguiente y luego confirme.
    Listo, la nueva dirección ha quedado guardada.
    ¡Que tenga un buen día!
    Para eso tendría que hablar con el fabricante.
    ¿Es posible que el banco haya bloqueado la tarjeta?
    con mucho gusto, yo paso el aviso
    Después de revisar su caso podemos ofrecerle un descuento del diez por ciento. Si está de \
    acuerdo, conteste a este mensaje y hoy mismo le hago el abono.
    Hemos recibido su reclamación y estamos comprobando si el paquete se dañó durante el transporte.
    Disculpe la espera, hoy tenemos muchas consultas.
    Su envío está en la oficina y lo puede recoger a partir de las 14 horas.
    ¿Prefiere pasar la cita al jueves o anularla?
    ya quedo, en unos minutos lo vera en su cuenta
    Un saludo cordial de todo el equipo de atención al cliente
    La habitación con vistas al mar queda libre del tres al siete.
    ¿Cuántas personas viajan con usted?
    Su tarifa se renueva sola si no la da de baja.
    A nosotros nos sigue saliendo la calle antigua.
    Ya dimos parte del siniestro a nuestra aseguradora.
    Lectura anotada, ¡muchas gracias!
    ¿La luz roja parpadea o se queda fija?
    El vuelo se retrasa hasta la noche por la niebla.
    ¿Has probado a cerrar y abrir la app?
    Nuestra oficina abre de nueve a cinco entre semana.
    uy que fastidio, yo me encargo
    Por esta vez le quitamos el recargo.
    ¿Le mandamos un modelo parecido en su lugar?
    Sin autorización no estoy autorizado a informarle.
    Perfecto, entonces queda todo arreglado.
    Ojo, desenchúfelo primero.
    La segunda cuota se cargará a mediados de marzo.
    Veo dos recibos pendientes en su ficha.
    Se admiten mascotas pagando un suplemento.
    Toque el engranaje de arriba a la derecha.
    Tu suscripción sigue en pausa hasta que la reactives.
    El instalador avisará un rato antes de llegar.
    Podríamos ampliarlo quince días.
    ¿Qué sistema operativo usa?
    Estas pastillas solo se venden con receta.
    Puede pausar la cuota del gimnasio todos los meses.
    El sábado ya no queda mesa para seis, lo sentimos.
    La bici está en la estación detrás de la parada.
    Recuerde traer su tarjeta sanitaria a la consulta.
    Los tornillos de la estantería van en la bolsita.
    ¿Te han llegado ya las monedas del juego?
    En el aparcamiento rige la tarifa nocturna desde medianoche.
    Mañana temprano cortarán el agua en su calle.
    Sus libros prestados llevan una semana de retraso.
    El perro puede estar en la terraza sin problema.
    te mando otro codigo ahorita
    acabo de mirar y ya llego todo
    ¡Crucemos los dedos para que salga!
    Para entrar basta el código de barras en el móvil.
    Inténtelo más tarde, el servidor está en mantenimiento.
    Si la semilla no brota, se la cambiamos gratis.
    El carrito se entrega en la puerta de casa.
    Por la huelga, el reparto tardará unos días más.
    Se suspende el concierto, pero las entradas siguen valiendo.
    La letra pequeña viene por detrás.
    Tengo que consultarlo con mi jefa.
    Así es justo como funciona.
    ¿Ha mirado en la carpeta de correo no deseado?
    Perdone, el error ha sido nuestro.
    Le adjunto un vale para compensarle.
    Gracias por avisar, acabo de corregir la ficha.
    La cancelación tiene un coste a partir del décimo día.
    Suba el documento en PDF y así podremos seguir.
    Nos puede llamar a cualquier hora a este número.
    Sentimos que todo haya salido tan mal.
    Pasará un técnico entre las ocho y las doce.
    Me aparece que el pago fue rechazado.
    Mire en el manual, en la página cuatro.
    ¿Prefieres un cambio o que te devolvamos el dinero?
    ¿Cómo se llama el banco que emite la tarjeta?
    Sin el ticket de compra va a ser complicado.
    ¿Puedo saber de qué se trata?
    La batería suele durar un día entero.
    Ya lo he pasado, mañana tendrá noticias nuestras.
    claro que si, lo hago ahora
    no puedo entrar, tiene usted otra cuenta
    De este modelo recomendamos una talla menos.
    La oferta vale hasta el domingo y es una por hogar.
    Nos tomamos en serio su queja.
    El código de la otra vez ya no sirve.
    Nos ha llegado su inscripción al curso.
    El encargado confirma que quedan dos en la tienda.
    Hoy va un poco más lento de lo normal.
    ¿Podría hacer una foto del reverso de la tarjeta?
    El paquete se entrega enseñando el carné.
    Mi compañero tenía mal la información.
    Cambie primero las pilas, por favor.
    El aparato tiene que pitar dos veces al encenderse.
    El precio lleva los impuestos incluidos.
    Intento pasarle con alguien lo antes posible.
    le viene bien tambien por la tarde
    aqui me salen dos envios
    El chat cierra en breve, escríbanos un correo.
    ¿Quién firmó entonces el formulario?
    No se pide ninguna fianza.
    """)
}
