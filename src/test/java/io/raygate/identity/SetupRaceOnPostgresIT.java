package io.raygate.identity;

import io.raygate.RealPostgres;

@RealPostgres
class SetupRaceOnPostgresIT extends SetupRaceModuleTests {}
