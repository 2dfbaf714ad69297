package io.raygate.audit;

import io.raygate.RealPostgres;

@RealPostgres
class AuditLogOnPostgresIT extends AuditLogModuleTests {}
