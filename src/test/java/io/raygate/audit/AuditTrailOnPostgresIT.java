package io.raygate.audit;

import io.raygate.RealPostgres;

@RealPostgres
class AuditTrailOnPostgresIT extends AuditTrailModuleTests {}
