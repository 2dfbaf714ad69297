package io.raygate.audit.ui;

import io.raygate.design.Icons;
import io.raygate.design.MenuEntry;
import org.springframework.stereotype.Component;

/** The audit trail in the main menu. */
@Component
class AuditMenuEntry implements MenuEntry {

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String title() {
        return "Audit";
    }

    @Override
    public Icons icon() {
        return Icons.SCROLL_TEXT;
    }

    @Override
    public String path() {
        return AuditView.PATH;
    }
}
