import Testing

/// A small invented file of a form.
struct ExportSeed: Sendable, CustomTestStringConvertible {
  var title: String
  var file: String
  var text: String

  var testDescription: String { title }

  init(_ title: String, _ file: String, _ text: String) {
    (self.title, self.file, self.text) = (title, file, text)
  }
}

extension ExportSeed {
  static let all = json + texts + tables

  static let json = [
    ExportSeed(
      "Zendesk tickets", "ticket.json",
      #"{"id": 7, "requester_id": 1, "subject": "Late", "status": "open", "via": {"channel": "email"}, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T11:00:00Z", "submitter_id": 1, "description": "Late", "comments": [{"id": 1, "author_id": 1, "public": true, "body": "Late", "created_at": "2026-03-02T10:00:00Z"}, {"id": 2, "author_id": 2, "public": false, "body": "Ask depot", "created_at": "2026-03-02T10:05:00Z"}]}"#
    ),
    ExportSeed(
      "Zendesk Chat", "chat.json",
      #"{"id": "c1", "type": "chat", "visitor": {"name": "Jo"}, "timestamp": "2026-03-02T10:00:00Z", "history": [{"type": "chat.msg", "timestamp": "2026-03-02T10:00:01Z", "name": "Jo", "sender_type": "Visitor", "msg": "Hi"}, {"type": "chat.memberleave", "timestamp": "2026-03-02T10:01:00Z", "name": "Jo"}]}"#
    ),
    ExportSeed(
      "Freshdesk tickets", "ticket_9.json",
      #"{"id": 9, "requester_id": 4, "responder_id": 5, "source": 1, "status": 2, "priority": 1, "description_text": "Late", "description": "<p>Late</p>", "subject": "Late", "created_at": "2026-03-02T10:00:00Z", "conversations": [{"id": 1, "ticket_id": 9, "user_id": 5, "incoming": false, "private": true, "source": 2, "body_text": "Depot?", "body": "<p>Depot?</p>", "created_at": "2026-03-02T10:03:00Z"}]}"#
    ),
    ExportSeed(
      "Intercom conversations", "conversation.json",
      #"{"type": "conversation", "id": "5", "created_at": 1772442000, "source": {"type": "conversation", "body": "<p>Late</p>", "author": {"type": "user", "id": "u1"}}, "contacts": {"contacts": [{"type": "contact", "id": "u1"}]}, "conversation_parts": {"conversation_parts": [{"type": "conversation_part", "id": "p1", "part_type": "note", "body": "Depot?", "created_at": 1772442060, "author": {"type": "admin", "id": "a1"}}], "total_count": 1}}"#
    ),
    ExportSeed(
      "vCon", "call.vcon.json",
      #"{"vcon": "0.0.1", "uuid": "0197a001-0000-8000-8000-000000000009", "created_at": "2026-03-02T10:00:00Z", "parties": [{"name": "Jo", "role": "customer"}, {"name": "Ana", "role": "agent"}], "dialog": [{"type": "text", "start": "2026-03-02T10:00:00Z", "parties": [0, 1], "body": "Late", "mediatype": "text/plain"}, {"type": "text", "start": "2026-03-02T10:01:00Z", "parties": [1, 0], "mediatype": "message/rfc822", "body": "Subject: Late\r\nContent-Type: text/plain\r\n\r\nOn its way.\r\n"}], "analysis": [], "attachments": []}"#
    ),
    ExportSeed(
      "Amazon Connect Contact Lens", "contact.json",
      #"{"Channel": "CHAT", "CustomerMetadata": {"ContactId": "c-1"}, "Participants": [{"ParticipantId": "p1", "ParticipantRole": "CUSTOMER"}], "Transcript": [{"Id": "1", "ParticipantId": "p1", "Content": "Late", "AbsoluteTime": "2026-03-02T10:00:00Z", "Type": "MESSAGE"}], "Version": "CHAT-2022-11-30"}"#
    ),
    ExportSeed(
      "Genesys Cloud transcripts", "transcript.json",
      #"{"organizationId": "o", "conversationId": "g1", "communicationId": "k1", "mediaType": "call", "conversationStartTime": 1772442000000, "startTime": 1772442000000, "participants": [{"participantPurpose": "customer", "startTimeMs": 1772442000000, "endTimeMs": 1772442060000}], "transcripts": [{"transcriptId": "t", "phrases": [{"text": "Late", "participantPurpose": "external", "startTimeMs": 1772442001000, "duration": {"milliseconds": 900}}]}]}"#
    ),
    ExportSeed(
      "Aircall transcriptions", "aircall.json",
      #"{"transcription": {"id": 3, "call_id": 12, "type": "call", "content": {"language": "en", "utterances": [{"start_time": 1.2, "end_time": 2.5, "text": "Late", "participant_type": "external", "phone_number": "1"}, {"start_time": 3, "end_time": 4, "text": "Sorry", "participant_type": "internal", "user_id": 7}]}}}"#
    ),
    ExportSeed(
      "Google CCAI, CX Insights and Dialogflow", "entries.json",
      #"{"entries": [{"start_timestamp_usec": 1772442000000000, "text": "Late", "role": "CUSTOMER", "user_id": 1}, {"start_timestamp_usec": 1772442009000000, "text": "Sorry", "role": "AGENT", "user_id": 2}]}"#
    ),
    ExportSeed(
      "Twilio Voice Intelligence and Conversations", "messages.json",
      #"{"messages": [{"sid": "IM1", "conversation_sid": "CH00000000000000000000000000000001", "account_sid": "AC00000000000000000000000000000001", "author": "jo", "body": "Late", "index": 0, "date_created": "2026-03-02T10:00:00Z", "participant_sid": null, "media": null, "attributes": "{}"}], "meta": {"key": "messages"}}"#
    ),
    ExportSeed(
      "LiveChat chats", "chat.json",
      #"{"id": "C1", "users": [{"id": "u1", "type": "customer", "name": "Jo"}], "thread": {"id": "T1", "created_at": "2026-03-02T10:00:00.000000Z", "user_ids": ["u1"], "events": [{"id": "e1", "type": "message", "text": "Late", "author_id": "u1", "created_at": "2026-03-02T10:00:00.000000Z", "visibility": "all"}]}}"#
    ),
    ExportSeed(
      "HubSpot conversation threads", "messages.json",
      #"{"results": [{"id": "m1", "conversationsThreadId": "9", "createdAt": "2026-03-02T10:00:00Z", "createdBy": "V-1", "type": "MESSAGE", "text": "Late", "direction": "INCOMING", "channelId": "1002", "senders": [{"actorId": "V-1"}], "truncationStatus": "NOT_TRUNCATED"}]}"#
    ),
    ExportSeed(
      "Salesforce records", "comments.json",
      #"{"records": [{"attributes": {"type": "Case", "url": "/x"}, "Id": "500A", "CaseNumber": "1", "Subject": "Late", "Description": "Late", "CreatedDate": "2026-03-02T10:00:00.000+0000"}, {"attributes": {"type": "CaseComment"}, "Id": "00a", "ParentId": "500A", "IsPublished": false, "CommentBody": "Depot?", "CreatedById": "005A", "CreatedDate": "2026-03-02T10:05:00.000+0000"}], "done": true}"#
    ),
    ExportSeed(
      "Jira issues", "issue.json",
      #"{"id": "1", "key": "SUP-1", "fields": {"summary": "Late", "description": "Late", "created": "2026-03-02T10:00:00.000+0000", "reporter": {"accountId": "a", "displayName": "Jo"}, "comment": {"comments": [{"id": "2", "body": "Depot?", "jsdPublic": false, "created": "2026-03-02T10:05:00.000+0000", "author": {"accountId": "b", "displayName": "Ana"}}], "total": 1}}}"#
    ),
    ExportSeed(
      "Microsoft Teams messages", "messages.json",
      #"{"value": [{"id": "1", "messageType": "message", "chatId": "c", "createdDateTime": "2026-03-02T10:00:00Z", "from": {"user": {"id": "u", "displayName": "Jo"}}, "body": {"contentType": "html", "content": "<p>Late</p>"}, "attachments": []}]}"#
    ),
    ExportSeed(
      "Slack messages", "help/2026-03-02.json",
      #"[{"type": "message", "user": "U1", "text": "Late <@U2>", "ts": "1772442000.000100"}, {"type": "message", "user": "U2", "text": "Sorry", "ts": "1772442060.000100", "thread_ts": "1772442000.000100"}]"#
    ),
    ExportSeed(
      "Messenger and Instagram threads", "message_1.json",
      #"{"participants": [{"name": "Jo"}, {"name": "Shop"}], "messages": [{"sender_name": "Jo", "timestamp_ms": 1772442000000, "content": "Late"}], "thread_path": "inbox/jo_1", "title": "Jo"}"#
    ),
    ExportSeed(
      "Rasa trackers", "tracker.json",
      #"{"sender_id": "jo", "slots": {}, "events": [{"event": "user", "timestamp": 1772442000.5, "text": "Late"}, {"event": "bot", "timestamp": 1772442001.5, "text": "Sorry", "data": {}}]}"#
    ),
    ExportSeed(
      "Help Scout conversations", "conversation.json",
      #"{"id": 3, "number": 30, "type": "email", "status": "closed", "mailboxId": 1, "subject": "Late", "threads": 1, "_embedded": {"threads": [{"id": 4, "type": "customer", "body": "Late", "createdAt": "2026-03-02T10:00:00Z", "createdBy": {"type": "customer", "id": 1}}, {"id": 5, "type": "note", "body": "Depot?", "createdAt": "2026-03-02T10:05:00Z", "createdBy": {"type": "user", "id": 2}}]}}"#
    ),
    ExportSeed(
      "Whisper and WhisperX transcripts", "call.json",
      #"{"text": "Late. Sorry.", "language": "en", "segments": [{"id": 0, "start": 0.0, "end": 1.0, "text": " Late."}, {"id": 1, "start": 1.5, "end": 2.0, "text": " Sorry."}]}"#
    ),
    ExportSeed(
      "Deepgram transcripts", "deepgram.json",
      #"{"metadata": {"request_id": "d1", "duration": 3, "channels": 1}, "results": {"channels": [{"alternatives": [{"transcript": "late sorry", "confidence": 0.9, "words": [{"word": "late", "start": 0, "end": 1, "speaker": 0}, {"word": "sorry", "start": 1, "end": 2, "speaker": 1}]}]}]}}"#
    ),
    ExportSeed(
      "AssemblyAI transcripts", "assembly.json",
      #"{"id": "a1", "status": "completed", "acoustic_model": "x", "audio_duration": 3, "text": "Late. Sorry.", "utterances": [{"speaker": "A", "start": 0, "end": 900, "text": "Late.", "confidence": 0.9, "words": []}], "words": []}"#
    ),
    ExportSeed(
      "Rev transcripts", "rev.json",
      #"{"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "Late", "ts": 0.5, "end_ts": 0.9, "confidence": 1}, {"type": "punct", "value": "."}]}]}"#
    ),
    ExportSeed(
      "Guildhall interactions (JSON)", "own.json",
      #"{"id": "a-1", "source": {"system": "harbour", "externalID": "1"}, "channel": "chat", "participants": [{"role": "customer"}], "turns": [{"by": 0, "text": "Late", "at": "2026-03-02T10:00:00Z"}]}"#
    ),
  ]

  static let texts = [
    ExportSeed(
      "X direct messages", "direct-messages.js",
      #"window.YTD.direct_messages.part0 = [{"dmConversation": {"conversationId": "1-2", "messages": [{"messageCreate": {"recipientId": "2", "text": "Late", "senderId": "1", "id": "9", "createdAt": "2026-03-02T10:00:00.000Z", "mediaUrls": []}}]}}]"#
    ),
    ExportSeed(
      "E-mail (EML and mbox)", "late.eml",
      "From: Jo <jo@sea.example>\nTo: help@harbour.example\nSubject: Late\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <1@sea.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nLate =E2=80=93 very.\n\nOn Sun, 1 Mar 2026 at 09:00, Ana wrote:\n> Soon\n--b\nContent-Type: text/html\n\n<p>Late</p>\n--b--\n"
    ),
    ExportSeed(
      "E-mail (EML and mbox)", "all.mbox",
      "From jo@sea.example Mon Mar 02 10:00:00 +0000 2026\nFrom: jo@sea.example\nSubject: Late\nMessage-ID: <1@sea.example>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nLate\n\nFrom ana@harbour.example Mon Mar 02 11:00:00 +0000 2026\nFrom: ana@harbour.example\nSubject: Re: Late\nIn-Reply-To: <1@sea.example>\nDate: Mon, 2 Mar 2026 11:00:00 +0000\n\nSorry\n"
    ),
    ExportSeed(
      "WebVTT captions", "call.vtt",
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Jo>Late\n\n2\n00:00:03.000 --> 00:00:04.000\n<v Ana>Sorry\n"
    ),
    ExportSeed(
      "SRT captions", "call.srt",
      "1\n00:00:01,000 --> 00:00:02,000\nLate\n\n2\n00:00:03,000 --> 00:00:04,000\nSorry\n"),
    ExportSeed(
      "SBV captions and Google Meet chats", "chat.sbv",
      "0:00:01.000,0:00:04.000\nJo: Late\n\n0:00:05.000,0:00:08.000\nAna: Sorry\n"),
    ExportSeed(
      "WhatsApp chats", "chat.txt",
      "[02/03/2026, 10:00:00] Jo: Late\n[02/03/2026, 10:01:00] Ana: Sorry\nreally\n[02/03/2026, 10:02:00] Jo: Fine\n"
    ),
    ExportSeed(
      "Zoom chats", "chat.txt",
      "10:00:01\t From Jo to Everyone:\n\tLate\n10:00:09\t From Ana to Everyone:\n\tSorry\n"),
    ExportSeed(
      "plain-text chat logs", "log.txt",
      "# agent: Ana\n# customer: Jo\n[2026-03-02T10:00:00Z] Jo: Late\n[2026-03-02T10:01:00Z] Ana: Sorry\n"
    ),
  ]

  static let tables = [
    ExportSeed(
      "Tables of conversations and messages (CSV)", "messages.csv",
      "conversation_source_id,seq,sent_at,author_role,author_name,visibility,text\nC1,1,2026-03-02T10:00:00Z,customer,Jo,public,Late\nC1,2,2026-03-02T10:01:00Z,agent,Ana,internal,\"Depot, \"\"now\"\"?\"\n"
    ),
    ExportSeed(
      "Jira tables", "comment.csv",
      "id,issue_id,author_id,body,created,is_public\n1,9,a,Late,2026-03-02 10:00:00,TRUE\n"),
    ExportSeed(
      "HubSpot tickets and engagements", "engagement_email.csv",
      "engagement_id,property_hs_email_subject,property_hs_email_text,property_hs_email_direction,property_hs_timestamp,property_hs_email_from_email\n1,Late,Where is it,INCOMING_EMAIL,2026-03-02 10:00:00,jo@sea.example\n"
    ),
  ]
}
