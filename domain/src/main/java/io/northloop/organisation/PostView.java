package io.northloop.organisation;

import io.northloop.shared.Language;

/**
 * A post that people can hold.
 *
 * @param code upper-case-with-underscores
 */
public record PostView(String code, PostLevel level, String nameEn, String nameZh) {

    public String name(Language language) {
        return switch (language) {
            case EN -> nameEn;
            case ZH_CN -> nameZh;
        };
    }
}
