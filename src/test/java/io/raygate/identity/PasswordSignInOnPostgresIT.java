package io.raygate.identity;

import io.raygate.RealPostgres;

@RealPostgres
class PasswordSignInOnPostgresIT extends PasswordSignInModuleTests {}
