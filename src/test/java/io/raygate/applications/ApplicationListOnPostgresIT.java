package io.raygate.applications;

@OnPostgres
class ApplicationListOnPostgresIT extends ApplicationListModuleTests {}
