package io.northloop.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds every {@code i18n/*.properties}: English in the plain file, Chinese in the one that ends in {@code _zh_CN}. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    private static final Pattern LANGUAGE = Pattern.compile("(_[a-z]{2}(_[A-Z]{2})?)?\\.properties$");

    @Bean
    MessageSource messageSource() throws IOException {
        var names = new TreeSet<String>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            names.add("i18n/"
                    + LANGUAGE.matcher(String.valueOf(file.getFilename())).replaceFirst(""));
        }
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(names.toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
