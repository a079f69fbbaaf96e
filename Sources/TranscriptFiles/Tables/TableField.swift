/// What a column of a table may hold, by the names that `--column` takes.
enum TableField: String, Sendable, CaseIterable {
  // A message's own.
  case conversation = "conversation_source_id"
  case message = "message_id"
  case seq
  case sentAt = "sent_at"
  case authorRole = "author_role"
  case authorID = "author_id"
  case authorName = "author_name"
  case authorEmail = "author_email"
  /// A role, a name, an address or a JSON object of them, as the cell tells.
  case author
  case direction, visibility
  case contentType = "content_type"
  case text, html
  // A conversation's.
  case source = "source_id"
  case channel, subject, status
  case startedAt = "started_at"
  case endedAt = "ended_at"
  case agentID = "agent_id"
  case agentEmail = "agent_email"
  case agentName = "agent_name"
  case customerID = "customer_id"
  case customerEmail = "customer_email"
  case customerName = "customer_name"
  case tags
  case csatScore = "csat_score"
  case csatScale = "csat_scale"
  case csatComment = "csat_comment"
  case handleTime = "handle_time_s"
  case firstReply = "first_reply_s"
  case resolutionTime = "resolution_time_s"

  static let ofMessages: [Self] = [
    .text, .html, .conversation, .message, .seq, .sentAt, .authorRole, .authorID, .authorName,
    .authorEmail, .author, .direction, .visibility, .contentType,
  ]
  static let ofConversations: [Self] = allCases.filter { !ofMessages.contains($0) }
}

extension TableField {
  /// How systems name the column, without spaces, signs and capitals; the first that is there counts.
  ///
  /// Times spent are taken only where the name says seconds.
  var names: [String] {
    switch self {
    case .conversation:
      [
        "conversationsourceid", "conversationid", "conversation", "ticketid", "caseid", "chatid",
        "threadid", "interactionid", "sessionid", "dialogid", "dialogueid", "ticketnumber",
        "casenumber", "sourceid",
      ]
    case .message: ["messageid", "msgid", "messageguid", "commentid", "eventid", "id"]
    case .seq:
      [
        "seq", "sequence", "sequencenumber", "messageindex", "turnindex", "turnnumber", "turnid",
        "turn", "position", "index",
      ]
    case .sentAt:
      [
        "sentat", "timesent", "sentdatetime", "sentdate", "messagesentat", "messagetime",
        "messagetimestamp", "messagecreatedat", "timestamp", "ts", "createdat", "createddatetime",
        "createdtime", "created", "datetime", "time", "date", "sent",
      ]
    case .authorRole:
      [
        "authorrole", "role", "senderrole", "authortype", "sendertype", "participantrole",
        "actortype", "fromtype", "usertype", "speakerrole",
      ]
    case .authorID: ["authorid", "senderid", "userid", "actorid", "participantid", "fromid"]
    case .authorName:
      [
        "authorname", "sendername", "username", "fromname", "displayname", "speakername",
        "participantname", "name",
      ]
    case .authorEmail: ["authoremail", "senderemail", "fromemail", "fromaddress", "email"]
    case .author: ["author", "sender", "senderinfo", "from", "speaker", "actor", "participant"]
    case .direction:
      ["direction", "messagedirection", "inbound", "isinbound", "incoming", "isincoming"]
    case .visibility:
      [
        "visibility", "messagevisibility", "public", "ispublic", "private", "isprivate", "internal",
        "isinternal", "internalnote", "isinternalnote", "isnote",
      ]
    case .contentType: ["contenttype", "mimetype", "mediatype", "bodytype", "messageformat"]
    case .text:
      [
        "text", "messagetext", "bodytext", "plainbody", "bodyplain", "messagecontent",
        "messagebody",
        "message", "body", "content", "utterance",
      ]
    case .html: ["htmlbody", "bodyhtml", "messagehtml", "contenthtml", "richtext"]
    case .source:
      [
        "sourceid", "conversationsourceid", "conversationid", "ticketid", "caseid", "chatid",
        "threadid", "interactionid", "sessionid", "ticketnumber", "casenumber", "conversation",
        "id",
      ]
    case .channel:
      ["channel", "channeltype", "medium", "initialchannel", "viachannel", "platform", "network"]
    case .subject: ["subject", "title", "topic", "conversationsubject", "ticketsubject"]
    case .status: ["status", "state", "conversationstatus", "ticketstatus", "casestatus"]
    case .startedAt:
      [
        "startedat", "conversationstartedat", "conversationcreatedat", "starttime", "startdate",
        "openedat", "createdat", "creationdate", "createddate", "createddatetime", "datecreated",
        "created",
      ]
    case .endedAt:
      [
        "endedat", "endtime", "enddate", "closedat", "closeddate", "closedtime", "closeddatetime",
        "resolvedat", "solvedat", "completedat",
      ]
    case .agentID:
      ["agentid", "assigneeid", "assignedagentid", "operatorid", "adminid", "ownerid"]
    case .agentEmail: ["agentemail", "assigneeemail", "operatoremail", "owneremail"]
    case .agentName:
      ["agentname", "assigneename", "operatorname", "assignee", "assignedto", "agent", "operator"]
    case .customerID:
      ["customerid", "requesterid", "contactid", "visitorid", "enduserid", "clientid"]
    case .customerEmail: ["customeremail", "requesteremail", "contactemail", "visitoremail"]
    case .customerName: ["customername", "requestername", "contactname", "visitorname", "customer"]
    case .tags: ["tags", "labels", "tag"]
    case .csatScore:
      [
        "csatscore", "csat", "surveyscore", "satisfactionscore", "satisfactionrating",
        "satisfaction", "rating",
      ]
    case .csatScale: ["csatscale", "surveyscale", "ratingscale"]
    case .csatComment:
      ["csatcomment", "surveycomment", "ratingcomment", "satisfactioncomment", "feedback"]
    case .handleTime:
      ["handletimes", "handletimeseconds", "handlingtimes", "handlingtimeseconds"]
    case .firstReply:
      [
        "firstreplys", "firstreplytimes", "firstresponsetimes", "firstresponses",
        "firstreplyseconds", "firstresponseseconds", "firstreplytimeseconds",
        "firstresponsetimeseconds",
      ]
    case .resolutionTime: ["resolutiontimes", "resolutionseconds", "resolutiontimeseconds"]
    }
  }
}

/// A column's name without spaces, signs and capitals: “First response time (s)” is
/// `firstresponsetimes`.
func plainName(_ name: String) -> String {
  String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter(\.isLetterOrDigit)))
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
