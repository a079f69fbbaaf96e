internal import Findings
internal import Transcripts

/// Captions of Zoom, Teams and others; our own notes in them say who is who.
enum WebVTTForm: ExportForm {
  static let system = "webvtt"
  static let title = "WebVTT captions"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let text = file.text else { return false }
    // A file that only its ending calls WebVTT is refused with the reason.
    return isWebVTTSignature(text.prefix(80).prefix { !$0.isNewline })
      || (file.source.ending == "vtt" && text.contains("-->"))
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    for file in files {
      guard let text = file.text else { continue }
      switch readWebVTT(text, file: file.source.file, name: file.source.name, answers) {
      case .success(let draft): reading.interactions.append(draft)
      case .failure(let fault): reading.findings.append(fault.finding)
      }
    }
    reading.findings += startOfSeveral(files, answers)
    return reading
  }
}

/// SubRip captions.
enum SRTForm: ExportForm {
  static let system = "srt"
  static let title = "SRT captions"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.text.map { SubtitleReading.recognises($0, .subRip) } ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    readSubtitles(files, .subRip, answers) {
      $0.draft(system: system, prefix: system + "-")
    }
  }
}

/// Captions of YouTube, and the chat of Google Meet, which has the same form.
enum SBVForm: ExportForm {
  static let system = "sbv"
  static let title = "SBV captions and Google Meet chats"

  static func recognises(_ file: SniffedFile) -> Bool {
    file.text.map { SubtitleReading.recognises($0, .subViewer) } ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    readSubtitles(files, .subViewer, answers) { captions in
      captions.isChat
        ? captions.draft(
          system: "google-meet", prefix: "google-meet-", channel: .chat, isChat: true)
        : captions.draft(system: system, prefix: system + "-")
    }
  }
}

private func readSubtitles(
  _ files: [SniffedFile], _ style: CueClock.Style, _ answers: ImportAnswers,
  _ draft: (inout Captions) -> ForeignReading.Draft
) -> ForeignReading {
  var reading = ForeignReading(findings: startOfSeveral(files, answers))
  for file in files {
    var subtitles = SubtitleReading(
      file.text ?? "", style,
      Captions(file: file.source.file, name: file.source.name, answers))
    subtitles.read()
    var captions = subtitles.captions
    reading.interactions.append(draft(&captions))
  }
  return reading
}

/// One start cannot be right for several recordings.
func startOfSeveral(_ files: [SniffedFile], _ answers: ImportAnswers) -> [Finding] {
  guard answers.start != nil, files.count > 1, let first = files.first else { return [] }
  return [
    Finding(
      .warning, .meaning, at: first.source.place,
      "\(files.count) files were given the same start; import each recording with its own.")
  ]
}
