package io.northloop.response.web;

import java.util.regex.Pattern;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Keeps the secrets of links out of the access log, whenever somebody switches one on by the standard properties: the
 * path is written as {@link MaskedPath} leaves it, and the referrer, which may be such a link, not at all.
 */
@Component
final class MaskedAccessLog implements WebServerFactoryCustomizer<TomcatWebServerFactory>, Ordered {

    private static final String PATH = "%{" + MaskedPath.ATTRIBUTE + "}r";
    private static final String COMMON = "%h %l %u %t \"%r\" %s %b";
    private static final Pattern REFERRER = Pattern.compile("\\s*\"?%\\{(?i:referer)\\}i\"?");

    /** Behind the customiser that reads the properties. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatWebServerFactory factory) {
        for (Valve valve : factory.getEngineValves()) {
            if (valve instanceof AbstractAccessLogValve log) {
                log.setPattern(masked(log.getPattern()));
            }
        }
    }

    static String masked(String pattern) {
        String written = switch (pattern) {
            case "common" -> COMMON;
            case "combined" -> COMMON + " \"%{User-Agent}i\"";
            default -> pattern;
        };
        return REFERRER.matcher(written)
                .replaceAll("")
                .replace("%r", "%m " + PATH + " %H")
                .replace("%U", PATH)
                .replace("%q", "");
    }
}
