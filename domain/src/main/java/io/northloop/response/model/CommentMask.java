package io.northloop.response.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of free text what says who wrote it: e-mail addresses, telephone numbers, licence plates, identity-card and
 * vehicle numbers, and names known from the customer record. It looks at the text as people disguise it: full-width
 * digits, spaces and dashes between digits, a mobile number spelled in Chinese numerals.
 */
public final class CommentMask {

    /** What stands in place of what was taken out. */
    public static final String MASK = "•••";

    private static final String SEPARATOR = "[ .\\-—–·]{0,2}";
    private static final String BEFORE = "(?<![0-9A-Za-z])";
    private static final String AFTER = "(?![0-9A-Za-z])";

    /** With which a licence plate begins; embassies' and consulates' too. */
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";

    private static final List<Pattern> IDENTIFYING = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64} ?@ ?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"),
            // identity card: 17 digits and a check digit or X
            Pattern.compile(BEFORE + "\\d(?:" + SEPARATOR + "\\d){16}" + SEPARATOR + "[\\dXx]" + AFTER),
            // vehicle identification number: 17 letters and digits, no I, O, Q; at least one of each
            Pattern.compile(BEFORE + "(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-HJ-NPR-Za-hj-npr-z0-9]{17}" + AFTER),
            // Chinese licence plates, those of new-energy vehicles (six after the letter) included
            Pattern.compile("[" + PROVINCES + "] ?[A-Za-z]" + SEPARATOR
                    + "[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]"),
            // telephone: international, or seven and more digits that are no date
            Pattern.compile("(?<!\\d)\\+ ?\\d(?:[ ()./\\-]{0,2}\\d){6,14}"),
            Pattern.compile("(?<![\\d.])(?!(?:19|20)\\d{2}[-./ ]\\d{1,2}[-./ ]\\d{1,2}(?!\\d))"
                    + "\\(?\\d(?:[ ()./\\-]{0,2}\\d){6,14}(?!\\d)"));

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final String NUMERALS = "〇零一二三四五六七八九幺";
    private static final String DIGITS = "001234567891";

    private static final int LEAST_WORD = 3;

    private CommentMask() {}

    /** The text without what identifies; {@code names} are those of the customer record, whole. */
    public static String apply(String text, Collection<String> names) {
        String masked = text;
        for (Pattern pattern : IDENTIFYING) {
            masked = cover(masked, pattern, plain(masked));
        }
        masked = cover(masked, MOBILE, numerals(plain(masked)));
        for (Pattern pattern : namePatterns(names)) {
            masked = cover(masked, pattern, masked);
        }
        return masked;
    }

    /** Replaces in {@code text} what the pattern finds in {@code looked}, which has the same length. */
    private static String cover(String text, Pattern pattern, String looked) {
        Matcher matcher = pattern.matcher(looked);
        StringBuilder result = new StringBuilder(text.length());
        int end = 0;
        while (matcher.find()) {
            result.append(text, end, matcher.start()).append(MASK);
            end = matcher.end();
        }
        return end == 0 ? text : result.append(text, end, text.length()).toString();
    }

    /** Full-width forms as their plain ones, character by character. */
    private static String plain(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                result.append((char) (c - 0xFEE0));
            } else {
                result.append(c == '\u3000' || c == '\u00A0' ? ' ' : c);
            }
        }
        return result.toString();
    }

    private static String numerals(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int numeral = NUMERALS.indexOf(text.charAt(i));
            result.append(numeral < 0 ? text.charAt(i) : DIGITS.charAt(numeral));
        }
        return result.toString();
    }

    private static List<Pattern> namePatterns(Collection<String> names) {
        List<Pattern> patterns = new ArrayList<>();
        for (String given : names) {
            String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
            if (name.length() >= 2) {
                patterns.add(whole(Pattern.quote(name)));
                if (isChinese(name)) {
                    chineseParts(name, patterns);
                } else {
                    latinParts(name, patterns);
                }
            }
        }
        return patterns;
    }

    private static void chineseParts(String name, List<Pattern> patterns) {
        if (name.length() >= LEAST_WORD) {
            patterns.add(Pattern.compile(Pattern.quote(name.substring(name.length() - 2))));
        }
        patterns.add(Pattern.compile("[老小]?" + Pattern.quote(name.substring(0, 1)) + "(?:先生|女士|小姐|太太|师傅|总|老师)"));
    }

    private static void latinParts(String name, List<Pattern> patterns) {
        for (String word : name.split("[\\s,.]+", -1)) {
            if (word.length() >= LEAST_WORD) {
                patterns.add(whole(Pattern.quote(word)));
            }
        }
    }

    private static Pattern whole(String quoted) {
        return Pattern.compile(
                "(?<![\\p{IsLatin}\\d])" + quoted + "(?![\\p{IsLatin}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isChinese(String name) {
        return name.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
