package io.raygate.identity;

import io.raygate.RealPostgres;

@RealPostgres
class PeopleOnPostgresIT extends PeopleModuleTests {}
