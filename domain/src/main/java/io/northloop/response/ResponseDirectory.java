package io.northloop.response;

import java.util.Optional;

/** What a case may ask about the answer that opened it. */
public interface ResponseDirectory {

    /** The answer with its free text masked (settled list: telephone, e-mail, plates, identity and vehicle numbers, names). */
    Optional<ResponseView> masked(ResponseId id);

    /** The contact that the respondent left with the wish to be called back; the caller audits. */
    Optional<CallbackContact> callbackContact(ResponseId id);
}
