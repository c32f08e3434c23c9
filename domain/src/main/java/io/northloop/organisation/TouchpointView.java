package io.northloop.organisation;

import io.northloop.shared.Language;

/**
 * A step of the customer's journey (method §1); HQ keeps the list.
 *
 * @param code lower-case-with-dashes, never reused
 * @param active whether it is still offered for new surveys and events
 */
public record TouchpointView(String code, String nameEn, String nameZh, boolean active) {

    public String name(Language language) {
        return switch (language) {
            case EN -> nameEn;
            case ZH_CN -> nameZh;
        };
    }
}
