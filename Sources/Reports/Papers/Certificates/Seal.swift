extension CertificatePage {
  /// The seal: a hall of three doors under one roof, in a rosette; an outline where the certificate
  /// is not in force.
  ///
  /// Drawn without words, so that no name has to fit, and by turning one petal, so that no machine
  /// reckons a sine differently.
  var seal: String {
    let petals = (0..<18).map { number in
      "<ellipse rx=\"47\" ry=\"41\" transform=\"rotate(\(number * 10))\"/>"
    }
    let beads = (0..<60).map { number in
      "<circle cy=\"-36.2\" r=\".55\" transform=\"rotate(\(number * 6))\"/>"
    }
    return """
      <svg class="seal" viewBox="-50 -50 100 100" role="img" aria-label="\(sealWords)">
      <g class="line" stroke-width=".28">\(petals.joined())</g>
      <circle class="field" r="39"/>
      <circle class="line" r="39" stroke-width="1"/>
      <circle class="line" r="33.4" stroke-width=".5"/>
      <g class="full">\(beads.joined())</g>
      \(hall)
      </svg>
      """
  }

  private var sealWords: String {
    state == .inForce ? "Seal" : "The outline of a seal, because this is not in force"
  }

  private var hall: String {
    let doors = [-11.5, 0, 11.5].map { middle in
      "<path d=\"M\(px(middle - 3.2)) 12V1.5a3.2 3.2 0 0 1 6.4 0V12z\"/>"
    }
    let shape = """
      <path d="M0 -23L22 -8.5H-22z"/><rect x="-20" y="-7" width="40" height="2.6"/>
      <rect x="-18.4" y="-3" width="36.8" height="15"/>
      <rect x="-20.5" y="13.4" width="41" height="2.2"/><rect x="-23" y="17" width="46" height="2.2"/>
      """
    return """
      <g class="hall" transform="scale(1.12)">\(shape)</g>
      <g class="door" transform="scale(1.12)">\(doors.joined())<circle cy="-12.6" r="2.3"/></g>
      """
  }

  /// A line with a lozenge in its middle.
  var ornament: String {
    """
    <svg class="ornament" viewBox="-60 -4 120 8" aria-hidden="true">\
    <path d="M-60 0H-6M6 0H60"/><path class="full" d="M0 -2.6L4 0L0 2.6L-4 0z"/></svg>
    """
  }
}
