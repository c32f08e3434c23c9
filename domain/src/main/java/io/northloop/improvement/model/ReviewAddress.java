package io.northloop.improvement.model;

import io.northloop.programme.WaveId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an issue of a review stands within Northloop: {@code /wave-reviews/wav_…?issue=3}. A plan that has it among its
 * evidence takes the issue up.
 *
 * @param issue its number, from 1
 */
public record ReviewAddress(WaveId wave, int issue) {

    private static final Pattern FORM = Pattern.compile("/wave-reviews/(wav_[0-9A-Za-z-]{1,60})\\?issue=([1-9][0-9]?)");

    public static Optional<ReviewAddress> parse(String address) {
        Matcher parts = FORM.matcher(address);
        return parts.matches()
                ? WaveId.parse(parts.group(1)).map(wave -> new ReviewAddress(wave, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "/wave-reviews/" + wave + "?issue=" + issue;
    }
}
