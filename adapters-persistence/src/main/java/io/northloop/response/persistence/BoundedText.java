package io.northloop.response.persistence;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Hands the events of a sheet on, and fails when one cell or row says more than any workbook does. */
final class BoundedText extends XMLFilterImpl {

    /** Eight times as many as spreadsheets allow. */
    static final long MOST_PER_CELL = 1L << 18;

    static final long MOST_PER_ROW = 1L << 22;

    private long cell;
    private long row;

    BoundedText(ContentHandler sheet) {
        setContentHandler(sheet);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        String element = localName.isEmpty() ? name : localName;
        if (element.equals("row")) {
            row = 0;
        }
        if (element.equals("row") || element.equals("c")) {
            cell = 0;
        }
        super.startElement(uri, localName, name, attributes);
    }

    /** Text between cells counts with the one before it. */
    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        cell += length;
        row += length;
        if (cell > MOST_PER_CELL || row > MOST_PER_ROW) {
            throw new SAXException(new AtMostStream.TooMuch());
        }
        super.characters(text, start, length);
    }
}
