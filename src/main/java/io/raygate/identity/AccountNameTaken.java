package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** Somebody else has an account of that name. */
public final class AccountNameTaken extends Refusal {

    AccountNameTaken(AccountName name) {
        super("name", "“%s” is taken. Choose another username.".formatted(name));
    }
}
