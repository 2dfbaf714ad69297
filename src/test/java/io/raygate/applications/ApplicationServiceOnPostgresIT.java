package io.raygate.applications;

@OnPostgres
class ApplicationServiceOnPostgresIT extends ApplicationServiceModuleTests {}
