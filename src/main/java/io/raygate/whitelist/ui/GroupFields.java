package io.raygate.whitelist.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Refusal;
import io.raygate.whitelist.EntryFinding;
import io.raygate.whitelist.EntryList;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.GroupName;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistGroup;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The three fields of a group, from text to draft and back. */
final class GroupFields {

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,]+$");

    private final TextField name = new TextField("Group name");
    private final TextArea entries = new TextArea("IP addresses and CIDR blocks");
    private final TextField comment = new TextField("Comment");
    private final Optional<WhitelistGroup> original;

    /**
     * @param changed is run when the person paused typing
     */
    GroupFields(Optional<WhitelistGroup> group, Runnable changed) {
        original = group;
        name.addClassName("rg-mono");
        name.setReadOnly(group.isPresent());
        name.setValue(group.map(WhitelistGroup::name).orElse(""));
        name.addValueChangeListener(change -> changed.run());
        entries.addClassName("rg-mono");
        entries.setMinRows(3);
        entries.setMaxRows(10);
        entries.setValue(group.map(GroupFields::text).orElse(""));
        entries.addValueChangeListener(change -> changed.run());
        comment.setValue(group.map(WhitelistGroup::comment).orElse(""));
        comment.addValueChangeListener(change -> comment.setInvalid(false));
        for (TextFieldBase<?, String> field : java.util.List.of(name, entries, comment)) {
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
            field.getElement().setAttribute("autocomplete", "off");
        }
    }

    private static String text(WhitelistGroup group) {
        return group.entries().stream().map(Cidr::toString).collect(Collectors.joining("\n"));
    }

    TextField name() {
        return name;
    }

    TextArea entries() {
        return entries;
    }

    TextField comment() {
        return comment;
    }

    void append(IpAddress address) {
        String kept = LOOSE_END.matcher(entries.getValue()).replaceFirst("");
        entries.setValue(kept.isEmpty() ? address.toString() : kept + "\n" + address);
    }

    void setEntries(String text) {
        entries.setValue(text);
    }

    /** Shows a group as somebody else saved it. */
    void replace(WhitelistGroup group) {
        entries.setValue(text(group));
        comment.setValue(group.comment());
    }

    boolean isTyped() {
        return !entries.getValue().equals(original.map(GroupFields::text).orElse(""))
                || !comment.getValue().equals(original.map(WhitelistGroup::comment).orElse(""))
                || !name.getValue().equals(original.map(WhitelistGroup::name).orElse(""));
    }

    EntryList list(Whitelist saved) {
        return EntryList.parse(entries.getValue(), saved.without(name.getValue().strip()));
    }

    GroupDraft draft(EntryList list, Optional<WhitelistGroup> edited) {
        String words = comment.getValue().strip();
        return edited.map(group -> GroupDraft.edited(group, list.entries(), words))
                .orElseGet(() -> GroupDraft.added(name.getValue().strip(), list.entries(), words));
    }

    /** Draws the entries field red while something in it is no address. */
    void mark(EntryList list) {
        entries.setErrorMessage(null);
        entries.setInvalid(
                list.findings().stream().anyMatch(EntryFinding.Malformed.class::isInstance));
    }

    /** Whether no other group has the name typed so far; says so at the field, and what is odd. */
    boolean judgeName(Whitelist saved) {
        String typed = name.getValue().strip();
        if (name.isReadOnly() || typed.isEmpty()) {
            name.setInvalid(false);
            return true;
        }
        boolean isTaken = saved.group(typed).isPresent();
        Optional<String> objection =
                isTaken ? Optional.of(GroupName.taken(typed)) : GroupName.objectionTo(typed);
        name.setErrorMessage(objection.orElse(null));
        name.setInvalid(objection.isPresent());
        return !isTaken;
    }

    /** Whether name and entries can be saved; says at the field what is missing. */
    boolean isComplete(EntryList list, Whitelist saved) {
        boolean isNamed = judgeName(saved) && isWellNamed();
        boolean isEmptyAddition = original.isEmpty() && list.entries().isEmpty();
        if (isEmptyAddition) {
            object(
                    entries,
                    "There is no entry yet. Type an address or a block, for example 10.20.0.0/16.");
        }
        return isNamed && !isEmptyAddition;
    }

    private boolean isWellNamed() {
        Optional<String> objection =
                name.isReadOnly()
                        ? Optional.empty()
                        : GroupName.objectionTo(name.getValue().strip());
        objection.ifPresent(words -> object(name, words));
        return objection.isEmpty();
    }

    /** Shows a refusal at the field it names. */
    void object(Refusal refusal) {
        TextFieldBase<?, String> field =
                switch (refusal.field().orElse("")) {
                    case "name" -> name;
                    case "comment" -> comment;
                    default -> entries;
                };
        object(field, String.valueOf(refusal.getMessage()));
    }

    private static void object(TextFieldBase<?, String> field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
