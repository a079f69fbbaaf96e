internal import Findings
internal import Foundation
internal import GuildhallKit

/// Checking curricula and publishing them.
let publishRoutes: [Route] = [
  .get(At.publish, for: .trainers) { call in call.page(try PublishPage(call)) },
  .post(At.publish, for: .trainers, largestBody: Route.upload) { call in
    guard call.files.count < 2 else {
      throw WebFault.refused("Send one archive at a time. Nothing was changed.")
    }
    let job = try call.newJob(.publishing, call.files)
    try call.beginCheck(job.id)
    return .see(At.publishJob(job.id))
  },
  .post(At.publish + "/folder", for: .trainers) { call in
    guard let folder = call.desk.settings.curriculaFolder else { throw WebFault.notFound }
    let job = try call.newJob(
      .publishing, named: [URL(fileURLWithPath: folder).lastPathComponent])
    try call.beginCheck(job.id, of: folder)
    return .see(At.publishJob(job.id))
  },
  .get(At.publish + "/versions/{version}", for: .trainers) { call in
    let (line, before, changes) = try call.house.changes(in: try call.number("version"))
    return call.page(VersionPage(line, before: before, changes))
  },
  .get(At.publish + "/{job}", for: .trainers) { call in
    let job = try call.desk.jobs.job(call["job"], .publishing, of: try call.me().id)
    return call.page(PublishJobPage(job, token: call.token)).lookingAgain(job)
  },
  .post(At.publish + "/{job}/confirm", for: .trainers) { call in
    let job = try call.desk.jobs.job(call["job"], .publishing, of: try call.me().id)
    _ = try call.needed("sure", "the tick that says you have looked at it")
    try call.beginPublishing(job.id, by: "person/\(try call.me().id)")
    return .see(At.publishJob(job.id))
  },
  .post(At.publish + "/{job}/discard", for: .trainers) { call in
    let me = try call.me()
    try call.desk.jobs.discard(call["job"], .publishing, of: me.id)
    call.desk.tell(me, "It is off your list.")
    return .see(At.publish)
  },
]

extension Call {
  /// - Parameter folder: one of this machine; nothing to unpack the job's archive.
  fileprivate func beginCheck(_ id: String, of folder: String? = nil) throws {
    let house = house
    try desk.jobs.begin(id) {
      $0.isNew = false
    } work: { job, tell in
      tell("Every file is read, and every example in it is tried.")
      if let folder {
        return .checked(
          try house.proposal(
            at: [folder],
            below: URL(fileURLWithPath: folder).deletingLastPathComponent().path))
      }
      guard let upload = job.upload, let archive = upload.files.first else {
        throw WebFault.missing("a file")
      }
      let tree = try upload.subfolder("tree")
      let findings = unpackArchive(at: archive.path, named: archive.name, into: tree)
      if findings.hasErrors {
        return .checked(try house.proposal(at: [], below: tree, earlier: findings))
      }
      return .checked(
        try house.proposal(at: [curriculumRoot(in: tree)], below: tree, earlier: findings))
    }
  }

  fileprivate func beginPublishing(_ id: String, by actor: String) throws {
    let house = house
    try desk.jobs.begin(id) { job in
      try job.requireRest()
      guard case .checked(let proposal) = job.stage, proposal.canBePublished else {
        throw WebFault.refused("There is nothing here that can be published. Check it again.")
      }
    } work: { job, tell in
      guard case .checked(let proposal) = job.before else {
        throw WebFault.refused("There is nothing here that can be published. Check it again.")
      }
      tell("The new version is written.")
      var sentences = try house.publish(proposal, by: actor).map { title, version, isNew in
        isNew
          ? "“\(title)” is published as version \(version)."
          : "“\(title)” is unchanged since version \(version)."
      }
      tell("It is published. Whoever has earned a certification by it gets it now.")
      let awards = try house.awardByRule()
      if !awards.isEmpty {
        sentences.append(
          "\(counted(awards.count, "certification was", "certifications were")) earned "
            + "by it at once.")
      }
      return .published(sentences)
    }
  }
}

/// The folder that holds curricula: people pack either the folder or what is in it, and some pack
/// the folder of all of them.
private func curriculumRoot(in tree: String) -> String {
  var root = tree
  for _ in 0..<4 {
    let manager = FileManager.default
    let names = ((try? manager.contentsOfDirectory(atPath: root)) ?? []).filter {
      !$0.hasPrefix(".")
    }
    var isFolder: ObjCBool = false
    guard names.count == 1, let only = names.first,
      manager.fileExists(atPath: root + "/" + only, isDirectory: &isFolder), isFolder.boolValue
    else { return root }
    root += "/" + only
  }
  return root
}
