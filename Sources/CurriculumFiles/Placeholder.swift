enum PlaceholderCurriculumFiles {}
