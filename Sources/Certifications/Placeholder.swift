enum PlaceholderCertifications {}
