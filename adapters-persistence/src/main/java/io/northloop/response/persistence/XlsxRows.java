package io.northloop.response.persistence;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.DomainError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Rows of the first sheet of a workbook, read as a stream of events. A file that inflates beyond reason is refused, as
 * is one whose table of texts, table of styles, or text between two cells would not fit in memory. External entities
 * are not read.
 */
final class XlsxRows implements RowReader {

    private static final double LEAST_DEFLATED = 0.005;
    private static final long LARGEST_ENTRY = 4L << 30;
    private static final long MOST_TEXT_BYTES = 96L << 20;
    private static final long MOST_STYLE_BYTES = 8L << 20;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_DEFLATED);
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
    }

    private final Path file;
    private final long bytes;

    XlsxRows(Path file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    @Override
    public List<String> headers() throws IOException {
        List<String> headers = new ArrayList<>();
        read(new XlsxSheet(Set.of(), row -> false, 0, headers::addAll));
        return headers;
    }

    @Override
    public void rows(Set<String> wanted, Predicate<ImportRow> each) throws IOException {
        read(new XlsxSheet(wanted, each, bytes, headers -> {}));
    }

    private void read(XlsxSheet sheet) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw unreadable();
            }
            try (InputStream first = sheets.next()) {
                SharedStrings texts = texts(reader);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new BoundedText(
                        new XSSFSheetXMLHandler(styles(reader), texts, sheet, new PlainCells(), false)));
                xml.parse(new InputSource(first));
            }
        } catch (XlsxSheet.Enough enough) {
            return;
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException e) {
            throw isBomb(e) ? suspicious() : unreadable();
        } catch (IOException e) {
            if (isBomb(e)) {
                throw suspicious();
            }
            throw unreadable();
        }
    }

    private static SharedStrings texts(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        try (InputStream data = reader.getSharedStringsData()) {
            return data == null
                    ? new ReadOnlySharedStringsTable(InputStream.nullInputStream())
                    : new ReadOnlySharedStringsTable(new AtMostStream(data, MOST_TEXT_BYTES));
        }
    }

    /** Styles and theme are read whole: only when they are known to be small. */
    private static StylesTable styles(XSSFReader reader) throws IOException, OpenXML4JException {
        refuseLarge(reader.getStylesData());
        refuseLarge(reader.getThemesData());
        return reader.getStylesTable();
    }

    private static void refuseLarge(@Nullable InputStream part) throws IOException {
        if (part != null) {
            try (InputStream data = new AtMostStream(part, MOST_STYLE_BYTES)) {
                data.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static boolean isBomb(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof AtMostStream.TooMuch || message.contains("Zip bomb") || message.contains("max size")) {
                return true;
            }
        }
        return false;
    }

    private static DomainError unreadable() {
        return DomainError.refused("import-file-unreadable");
    }

    private static DomainError suspicious() {
        return DomainError.refused("import-file-suspicious");
    }
}
