package io.northloop.programme.web;

import io.northloop.programme.PosterToken;
import io.northloop.programme.application.PosterQueries;
import io.northloop.programme.model.PosterLink;
import io.northloop.shared.Language;
import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what a poster says: names, invitation and link; templates ask it as {@code @posterWords}. */
@Component("posterWords")
class PosterWords {

    private final PublicAddress address;
    private final MessageSource messages;

    PosterWords(PublicAddress address, MessageSource messages) {
        this.address = address;
        this.messages = messages;
    }

    /** @param tag of the one language that it invites in; every language without */
    Poster poster(PosterQueries.Printed printed, @Nullable String tag) {
        return new Poster(
                printed.company(),
                printed.centre(),
                languages(tag).stream().map(this::invitation).toList(),
                address(printed.token()));
    }

    public URI address(PosterLink link) {
        return address(link.token());
    }

    private URI address(PosterToken token) {
        return address.of("/c/" + token.value());
    }

    private String invitation(Language language) {
        return messages.getMessage("programme.posters.invitation", null, language.locale());
    }

    private static List<Language> languages(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .filter(text -> !text.isBlank())
                .flatMap(Language::of)
                .map(List::of)
                .orElse(List.of(Language.values()));
    }
}
