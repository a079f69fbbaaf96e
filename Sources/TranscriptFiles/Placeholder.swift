enum PlaceholderTranscriptFiles {}
