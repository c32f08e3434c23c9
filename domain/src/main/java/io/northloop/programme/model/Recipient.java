package io.northloop.programme.model;

import io.northloop.shared.Language;

/**
 * An addressee who can be written to.
 *
 * @param address e-mail address or telephone number
 * @param language in which to write
 */
public record Recipient(Addressee addressee, String name, Language language, String address) {}
