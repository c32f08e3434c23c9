package io.northloop.improvement.model;

import io.northloop.followup.CaseId;
import io.northloop.shared.Faults;
import io.northloop.shared.LineBreaks;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a plan.
 *
 * @param ref of a case, its id; of a figure, the address of its page within Northloop, such as
 *     {@code /?unit=east}; else whatever names it
 * @param note what it shows, in words, with plain breaks between lines, however it was sent
 */
public record Evidence(
        EvidenceKind kind, @Nullable String ref, @Nullable String note) {

    public static final int REF_LENGTH = 300;
    public static final int NOTE_LENGTH = 1_000;

    public Evidence {
        ref = blankToNull(ref);
        note = blankToNull(LineBreaks.plainOrNull(note));
        faults(kind, ref, note, "").refuseIfAny();
    }

    /** @param at JSON pointer of the piece of evidence */
    public static Faults faults(@Nullable EvidenceKind kind, @Nullable String ref, @Nullable String note, String at) {
        Faults faults = new Faults()
                .require(kind != null, at + "/kind", "required")
                .allowText(ref, REF_LENGTH, at + "/ref")
                .allowText(LineBreaks.plainOrNull(note), NOTE_LENGTH, at + "/note");
        if (kind == null) {
            return faults;
        }
        return switch (kind) {
            case CASE ->
                faults.require(ref != null && CaseId.parse(ref).isPresent(), at + "/ref", "plan-evidence-no-case");
            case FIGURE -> faults.require(ref != null && isOwnAddress(ref), at + "/ref", "plan-evidence-no-address");
            case COMMENT -> faults.require(blankToNull(note) != null, at + "/note", "required");
            case PROMISE -> faults.require(blankToNull(ref) != null, at + "/ref", "required");
        };
    }

    /** A path on this server: a page cannot be made to lead anywhere else. */
    private static boolean isOwnAddress(String text) {
        return text.startsWith("/")
                && !text.startsWith("//")
                && text.indexOf('\\') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
