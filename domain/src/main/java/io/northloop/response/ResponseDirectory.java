package io.northloop.response;

import io.northloop.customer.CustomerRef;
import io.northloop.survey.QuestionGroup;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a case may ask about the answer that opened it. */
public interface ResponseDirectory {

    /** The answer with its free text masked (telephone, e-mail, plates, identity and vehicle numbers, names). */
    Optional<ResponseView> masked(ResponseId id);

    /** The same of many; one entry for each that there is. */
    Map<ResponseId, ResponseView> masked(Collection<ResponseId> ids);

    /**
     * Masks what staff write about the answer as the respondent's own free text is masked, the respondent's name
     * included.
     */
    UnaryOperator<String> commentMask(ResponseId id);

    /** Masks what staff write where no answer is named: what identifies by its form, without names. */
    UnaryOperator<String> commentMask();

    /**
     * Who answered, where the answer came by an invitation or names its customer; the caller audits or keeps it to
     * itself.
     */
    Optional<CustomerRef> customerOf(ResponseId id);

    /** The group of a relational answer in which its lowest recommend score lies; empty for other answers. */
    Optional<QuestionGroup> lowestGroup(ResponseId id);

    /** The contact that the respondent left with the wish to be called back; the caller audits. */
    Optional<CallbackContact> callbackContact(ResponseId id);
}
