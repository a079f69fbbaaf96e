enum PlaceholderGuildhallKit {}
