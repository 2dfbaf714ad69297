package io.raygate.identity;

import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.util.Optional;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** People with accounts, for tests of pages and of other rooms. */
@Import(Household.class)
public class TestPeople {

    private final Household household;
    private final PeopleService service;

    TestPeople(Household household, PeopleService service) {
        this.household = household;
        this.service = service;
    }

    public void empty() {
        household.empty();
    }

    public void add(String name, Role role) {
        household.add(name, role);
    }

    /** Signs in on this thread and goes on acting. */
    public void enter(String name) {
        household.enter(name);
    }

    /** A session of its own; the thread goes on as before. */
    public Authentication session(String name) {
        return household.session(name);
    }

    /** The role of now; empty for a closed account. */
    public Optional<Role> role(String name) {
        return household.roster().find(name).map(Roster.Member::role);
    }

    public boolean opens(String name, String password) {
        try {
            return household.session(name, Secret.of(password)).isAuthenticated();
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }

    /** As another administrator would, made for the purpose. */
    public void changeRole(String name, Role role) {
        byAnother(() -> service.changeRole(name, role));
    }

    public void deactivate(String name) {
        byAnother(() -> service.deactivate(name));
    }

    public void reactivate(String name) {
        byAnother(() -> service.reactivate(name));
    }

    private void byAnother(Runnable act) {
        if (role("root").isEmpty()) {
            household.add("root", Role.ADMINISTRATOR);
        }
        Household.as(
                household.session("root"),
                () -> {
                    act.run();
                    return true;
                });
    }
}
