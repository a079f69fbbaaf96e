/// Everything that can be asked of the server; the tests walk this list as every role.
public let allRoutes: [Route] =
  healthRoutes + assetRoutes + signInRoutes + firstRunRoutes + learnRoutes + playRoutes
  + reviewRoutes + trackRoutes + insightsRoutes + administerRoutes + programsRoutes
