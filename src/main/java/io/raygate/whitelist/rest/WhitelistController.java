package io.raygate.whitelist.rest;

import io.raygate.identity.OperatorsAndUp;
import io.raygate.rest.EntityTag;
import io.raygate.rest.Refuses;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.Refusal;
import io.raygate.whitelist.EntryList;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistGroup;
import io.raygate.whitelist.WhitelistService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The IP groups of an application for programs; a change is in force when it is answered. */
@Tag(name = "Whitelist")
@RestController
@RequestMapping("/api/v1/applications/{id}/whitelist/groups")
class WhitelistController {

    private final WhitelistService whitelists;

    WhitelistController(WhitelistService whitelists) {
        this.whitelists = whitelists;
    }

    /**
     * A group as a program wants it.
     *
     * @param openToTheWorld has to be true where the entries let half the world in
     */
    @Schema(name = "GroupDraft", description = "A group as it is wanted.")
    record DraftJson(
            @Schema(
                            description =
                                    "Addresses and blocks, IPv4 or IPv6; an empty list lets nobody in",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            example = "[\"10.20.0.0/16\"]")
                    @Nullable List<@Nullable String> entries,
            @Schema(description = "What it is for", maxLength = 200) @Nullable String comment,
            @Schema(
                            description =
                                    "Has to be true where the entries let half the world in; administrators only",
                            defaultValue = "false")
                    @Nullable Boolean openToTheWorld) {}

    @Operation(operationId = "listGroups", summary = "List the IP groups")
    @GetMapping
    List<GroupJson> list(@PathVariable ApplicationId id) {
        return whitelists.of(id).groups().stream().map(GroupJson::of).toList();
    }

    @Operation(operationId = "readGroup", summary = "Read an IP group")
    @GetMapping("/{name}")
    ResponseEntity<GroupJson> read(
            @PathVariable ApplicationId id,
            @Parameter(description = "The group's name", example = "office") @PathVariable
                    String name) {
        WhitelistGroup group = group(whitelists.of(id), name);
        return ResponseEntity.ok().eTag(EntityTag.of(group.version())).body(GroupJson.of(group));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "saveGroup",
            summary = "Add an IP group (If-None-Match: *) or replace one (If-Match)",
            description = "In force when this is answered; who is not let in any more is cut.")
    @OperatorsAndUp
    @PutMapping("/{name}")
    ResponseEntity<GroupJson> put(
            @PathVariable ApplicationId id,
            @Parameter(description = "The group's name", example = "office") @PathVariable
                    String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            @RequestBody DraftJson draft) {
        boolean isNew = EntityTag.isNew(ifNoneMatch);
        OptionalLong version =
                isNew ? OptionalLong.empty() : OptionalLong.of(EntityTag.version(ifMatch));
        String comment = Objects.requireNonNullElse(draft.comment(), "");
        whitelists.save(
                id,
                new GroupDraft(name, version, entries(draft), comment),
                Boolean.TRUE.equals(draft.openToTheWorld()));
        WhitelistGroup saved = group(whitelists.of(id), name);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(EntityTag.of(saved.version()))
                .body(GroupJson.of(saved));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(operationId = "removeGroup", summary = "Remove an IP group")
    @OperatorsAndUp
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable ApplicationId id,
            @Parameter(description = "The group's name", example = "office") @PathVariable
                    String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long version = EntityTag.version(ifMatch);
        group(whitelists.of(id), name);
        whitelists.remove(id, name, version);
    }

    private static WhitelistGroup group(Whitelist whitelist, String name) {
        return whitelist
                .group(name)
                .orElseThrow(() -> new NoSuchGroup(whitelist.application(), name));
    }

    private static List<Cidr> entries(DraftJson draft) {
        if (draft.entries() == null) {
            throw new UnreadableField(
                    "entries", "The entries are missing. Send a list such as [\"10.20.0.0/16\"].");
        }
        List<Cidr> blocks = new ArrayList<>();
        for (int i = 0; i < draft.entries().size(); i++) {
            String entry = Objects.requireNonNullElse(draft.entries().get(i), "");
            blocks.add(block("entries[" + i + "]", entry));
        }
        return blocks;
    }

    /** One entry as the page reads it: one address or block, without host bits. */
    private static Cidr block(String field, String entry) {
        EntryList read = EntryList.parse(entry);
        if (!read.isResolved()) {
            throw new UnreadableField(field, read.findings().getFirst().message());
        }
        if (read.entries().size() != 1) {
            throw new UnreadableField(
                    field,
                    "“%s” is not one entry. Use one address or block in each.".formatted(entry));
        }
        return read.entries().getFirst();
    }
}
