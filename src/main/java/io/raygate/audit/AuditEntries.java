package io.raygate.audit;

import org.springframework.data.repository.Repository;

/** The lines of the audit trail; there is no way to change or remove one. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);
}
