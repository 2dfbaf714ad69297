package io.raygate.shell;

import io.raygate.design.Tone;
import io.raygate.vocabulary.Revision;

/** Whether the gateway enforces what is saved. */
sealed interface GatewayState {

    Tone tone();

    /** What is so, in present tense. */
    String words();

    /** No rules are in force yet: every door is shut. */
    record Closed() implements GatewayState {
        @Override
        public Tone tone() {
            return Tone.BUSY;
        }

        @Override
        public String words() {
            return "Gateway closed until the first rules are in force";
        }
    }

    /** What is saved is in force. */
    record Up(Revision revision) implements GatewayState {
        @Override
        public Tone tone() {
            return Tone.OK;
        }

        @Override
        public String words() {
            return "Gateway up, all rules in force";
        }
    }

    /** A change is on its way. */
    record Applying(Revision saved, Revision inForce) implements GatewayState {
        @Override
        public Tone tone() {
            return Tone.BUSY;
        }

        @Override
        public String words() {
            return "Saved %s, in force %s: applying".formatted(saved, inForce);
        }
    }

    /** A change has not arrived although there was time enough. */
    record Behind(Revision saved, Revision inForce) implements GatewayState {
        @Override
        public Tone tone() {
            return Tone.BAD;
        }

        @Override
        public String words() {
            return "Saved %s, in force %s. The gateway has not taken revision %s"
                    .formatted(saved, inForce, saved);
        }
    }

    /** What is saved could not be read. */
    record Unknown() implements GatewayState {
        @Override
        public Tone tone() {
            return Tone.WARNING;
        }

        @Override
        public String words() {
            return "Saved revision unknown: the database does not answer";
        }
    }
}
