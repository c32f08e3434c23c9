package io.northloop.improvement;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the form of a plan off its page. */
final class FormFields {

    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea)[^>]*?\\sname=\"([\\w/-]+)\"[^>]*>(?:([^<]*)</textarea>)?");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("(?s)<select[^>]*\\sname=\"([\\w/-]+)\".*?</select>");
    private static final Pattern CHOSEN =
            Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected|<option[^>]*selected[^>]*value=\"([^\"]*)\"");

    private FormFields() {}

    /** What a browser would send if the form were sent as it stands; one value for each name. */
    static Map<String, String> of(String page) {
        Map<String, String> fields = new HashMap<>();
        String form = page.substring(page.indexOf("novalidate"), page.indexOf("plan-buttons"));
        FIELD.matcher(form).results().forEach(field -> {
            boolean box = field.group().contains("type=\"checkbox\"");
            if (!box || field.group().contains("checked")) {
                Matcher value = VALUE.matcher(field.group());
                String text = field.group(2) != null ? field.group(2) : value.find() ? value.group(1) : "";
                fields.put(field.group(1), text);
            }
        });
        CHOICE.matcher(form).results().forEach(choice -> {
            Matcher chosen = CHOSEN.matcher(choice.group());
            if (chosen.find()) {
                fields.put(choice.group(1), chosen.group(1) != null ? chosen.group(1) : chosen.group(2));
            }
        });
        fields.remove("_csrf");
        return fields;
    }
}
