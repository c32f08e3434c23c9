package io.northloop.shared.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's visit in a browser of their own: no cookies at first, their language, screen and colours. What the browser
 * complains of (scripts that fail, policies that are broken) is collected.
 */
public final class Visit implements AutoCloseable {

    /** What the visitor's device is like. */
    public record Device(String language, int width, boolean dark, boolean script) {

        public static final Device PHONE_ZH = new Device("zh-CN", 390, false, true);
        public static final Device DESK_EN = new Device("en-GB", 1440, false, true);
        public static final Device DESK_EN_DARK = new Device("en-GB", 1440, true, true);

        public static final Device DESK_ZH = new Device("zh-CN", 1440, false, true);
        public static final Device PHONE_ZH_DARK = new Device("zh-CN", 390, true, true);
        public static final Device PHONE_EN_DARK = new Device("en-GB", 390, true, true);

        public Device withoutScript() {
            return new Device(language, width, dark, false);
        }

        int height() {
            return width < PHONE_UP_TO ? PHONE_HEIGHT : DESK_HEIGHT;
        }

        @Override
        public String toString() {
            return width + "-" + (dark ? "dark" : "light") + "-" + language.substring(0, 2);
        }
    }

    /** Longer than a busy machine stands still; it is waited for only where something is wrong. */
    private static final double PATIENCE_MILLIS = 90_000;

    private static final int PHONE_HEIGHT = 844;
    private static final int DESK_HEIGHT = 900;
    private static final int PHONE_UP_TO = 600;

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Device device;

    private Visit(String base, BrowserContext context, Device device) {
        this.base = base;
        this.context = context;
        this.device = device;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens a browser window on the application that listens on that port of this machine. */
    public static Visit to(int port, Device device) {
        var options = new Browser.NewContextOptions()
                .setLocale(device.language())
                .setColorScheme(device.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(device.script())
                .setViewportSize(device.width(), device.height());
        return new Visit("http://127.0.0.1:" + port, Chromium.browser().newContext(options), device);
    }

    /** Turns to a screen of another width and other colours; the language and whether scripts run stay. */
    public Visit turnTo(Device other) {
        device = new Device(device.language(), other.width(), other.dark(), device.script());
        page.setViewportSize(device.width(), device.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(other.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    public Device device() {
        return device;
    }

    /** Goes to a path of the application and waits until it is quiet there. */
    public Response open(String path) {
        Response response = page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return response;
    }

    public Page page() {
        return page;
    }

    /**
     * Waits until that is to be seen on a page that has come whole: until then the browser may still scroll to the part
     * that the address names, and a click that has begun ends beside its button. Where it does not come, the failure
     * tells what stood there instead.
     */
    public void await(String selector) {
        try {
            page.waitForSelector(selector);
            page.waitForLoadState(LoadState.LOAD);
        } catch (TimeoutError late) {
            throw instead(selector, late);
        }
    }

    /** Waits until the page is another one, whose address is like that; fails as {@link #await} does. */
    public void awaitAddress(String pattern) {
        try {
            page.waitForURL(url -> url.matches(pattern));
        } catch (TimeoutError late) {
            throw instead(pattern, late);
        }
    }

    private AssertionError instead(String awaited, TimeoutError late) {
        return new AssertionError(
                "%s did not come; at %s stood: %s"
                        .formatted(awaited, page.url(), page.innerText("body").strip()),
                late);
    }

    /** Signs in by the form. */
    public Visit signIn(String username, String password) {
        open("/sign-in");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Faults of scripts and breaches of the content security policy since the visit began. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** By how many pixels the page is wider than the window. */
    public int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
