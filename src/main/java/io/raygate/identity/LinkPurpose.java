package io.raygate.identity;

import io.raygate.vocabulary.Role;

/** What a one-time link is good for. */
public sealed interface LinkPurpose {

    /** It makes an account with that role. */
    record Join(Role role) implements LinkPurpose {}

    /** It gives that account a new password. */
    record ChoosePassword(String account) implements LinkPurpose {}
}
