package io.northloop.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of one capability in one module.
 *
 * @param name of the file, without ending
 */
record TextBundle(String name, Map<String, String> english, Map<String, String> chinese) {

    private static final String CHINESE_ENDING = "_zh_CN.properties";

    static List<TextBundle> all() {
        return SourceTree.files("resources/i18n", ".properties").stream()
                .filter(file -> !file.toString().endsWith(CHINESE_ENDING))
                .map(TextBundle::of)
                .toList();
    }

    /** The part of the name before a dash: {@code programme} owns {@code programme-mail}. */
    String capability() {
        return name.replaceFirst("-.*", "");
    }

    /** All English texts of the house by key. */
    static Map<String, String> allEnglish() {
        Map<String, String> texts = new TreeMap<>();
        all().forEach(bundle -> texts.putAll(bundle.english));
        return texts;
    }

    private static TextBundle of(Path english) {
        Path chinese = Path.of(english.toString().replace(".properties", CHINESE_ENDING));
        String name = String.valueOf(english.getFileName()).replace(".properties", "");
        return new TextBundle(name, texts(english), Files.exists(chinese) ? texts(chinese) : Map.of());
    }

    private static Map<String, String> texts(Path file) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().stream()
                    .sorted()
                    .forEach(key -> texts.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
