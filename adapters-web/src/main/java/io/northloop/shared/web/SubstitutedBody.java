package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request that hands out another stream for its body; who reads characters reads them from that stream too. */
abstract class SubstitutedBody extends HttpServletRequestWrapper {

    SubstitutedBody(HttpServletRequest request) {
        super(request);
    }

    @Override
    public final BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
