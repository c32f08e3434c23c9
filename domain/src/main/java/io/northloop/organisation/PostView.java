package io.northloop.organisation;

import io.northloop.shared.Language;

/**
 * A post that people can hold; HQ keeps the list.
 *
 * @param code UPPER_CASE_WITH_UNDERSCORES, never reused
 * @param active whether people can still be given it
 */
public record PostView(String code, PostLevel level, String nameEn, String nameZh, boolean active) {

    public String name(Language language) {
        return switch (language) {
            case EN -> nameEn;
            case ZH_CN -> nameZh;
        };
    }
}
