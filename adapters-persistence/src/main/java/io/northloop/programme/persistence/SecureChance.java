package io.northloop.programme.persistence;

import io.northloop.programme.PosterToken;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.port.Chance;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

@Component
final class SecureChance implements Chance {

    /** 128 bits: nobody guesses them, and two links fit into a text message. */
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public SurveyToken newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public PosterToken newPosterToken() {
        StringBuilder letters = new StringBuilder(PosterToken.LENGTH);
        for (int i = 0; i < PosterToken.LENGTH; i++) {
            letters.append(PosterToken.ALPHABET.charAt(random.nextInt(PosterToken.ALPHABET.length())));
        }
        return new PosterToken(letters.toString());
    }

    @Override
    public double draw() {
        return random.nextDouble();
    }
}
