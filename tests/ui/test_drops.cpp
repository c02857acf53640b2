// What browsers and other programs really put into a drop, and what the window makes of it.
#include "ui/store/mime_pictures.h"
#include "ui/views/picture_well.h"
#include "window_fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

QByteArray png(const QColor& colour) {
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// False when it is not accepted.
bool drop_on(QWidget& target, const QMimeData& mime) {
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent dropped(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &dropped);
    return dropped.isAccepted();
}

const QString kAddress = QStringLiteral("https://example.org/pictures/cat.png?a=1&b=2");
const QString kPage = QStringLiteral(
    "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">"
    "<a href=\"https://example.org\"><IMG alt='a cat' src=\"%1\" width=20></a>");

// A picture dragged out of a page: its address, the page's text, and the picture itself.
void fill_as_firefox(QMimeData& mime, const QByteArray& bytes) {
    mime.setUrls({QUrl(kAddress)});
    mime.setData(QStringLiteral("text/x-moz-url"), QByteArray("h\0t\0", 4));
    mime.setHtml(kPage.arg(kAddress));
    mime.setText(kAddress);
    mime.setData(QStringLiteral("image/png"), bytes);
}

}  // namespace

TEST_CASE("a picture dragged out of a browser goes into the gallery as the browser encoded it") {
    WindowFixture f;
    const auto gallery = f.fill_gallery(0);
    QMimeData mime;
    const QByteArray bytes = png(Qt::red);
    fill_as_firefox(mime, bytes);
    REQUIRE(drop_on(f.window->demonstrations(), mime));
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 1; }));
    REQUIRE(f.window->banner().sentence().isEmpty());
    auto workspace = f.workspace();
    const auto stored =
        workspace.demonstrations().image_bytes(workspace.demonstrations().ids(gallery).front());
    REQUIRE(stored.size() == static_cast<std::size_t>(bytes.size()));
}

TEST_CASE("a picture dragged out of a browser becomes the query") {
    WindowFixture f;
    QMimeData mime;
    fill_as_firefox(mime, png(Qt::green));
    auto* well = f.window->query().findChild<PictureWell*>();
    REQUIRE(well);
    REQUIRE(drop_on(*well, mime));
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));
    REQUIRE(f.window->query().picture().preview().pixelColor(3, 3) == QColor(0, 255, 0));
}

TEST_CASE("a drop of nothing but an address says what to do instead, and fetches nothing") {
    WindowFixture f;
    f.fill_gallery(1);
    auto* well = f.window->query().findChild<PictureWell*>();
    for (QWidget* target : std::initializer_list<QWidget*>{&f.window->demonstrations(), well}) {
        for (const bool as_page : {false, true}) {
            QMimeData mime;
            if (as_page) {
                mime.setHtml(kPage.arg(kAddress.toHtmlEscaped()));
            } else {
                mime.setUrls({QUrl(kAddress)});
            }
            REQUIRE(drop_on(*target, mime));
            REQUIRE(f.window->banner().sentence().contains(QStringLiteral("network")));
            REQUIRE(f.window->banner().next_step().contains(QStringLiteral("copy")));
            f.window->banner().hide();
        }
    }
    REQUIRE(f.idle());
    REQUIRE(f.demonstrations().rowCount() == 1);
    REQUIRE_FALSE(f.window->query().picture().ready());
}

TEST_CASE("a picture that stands in the page itself is taken from there") {
    const QByteArray bytes = png(Qt::blue);
    const QString address =
        QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
    QMimeData page, list, unquoted;
    page.setHtml(kPage.arg(address));
    list.setUrls({QUrl(address)});
    unquoted.setHtml(QStringLiteral("<p><img src=%1>").arg(address));
    for (const QMimeData* mime : {&page, &list, &unquoted}) {
        REQUIRE(may_hold_pictures(*mime));
        REQUIRE(pictures_of(*mime).encoded == bytes);
        REQUIRE_FALSE(pictures_of(*mime).remote);
    }
}

TEST_CASE("local files go before all else in a drop, and a page of text is no picture") {
    QMimeData files;
    files.setUrls({QUrl(kAddress), QUrl::fromLocalFile(QStringLiteral("/tmp/cat.png"))});
    files.setData(QStringLiteral("image/png"), png(Qt::red));
    REQUIRE(pictures_of(files).files == QStringList{QStringLiteral("/tmp/cat.png")});
    REQUIRE_FALSE(pictures_of(files).remote);
    QMimeData local_page;
    local_page.setHtml(kPage.arg(QStringLiteral("file:///tmp/a%20cat.png")));
    REQUIRE(pictures_of(local_page).files == QStringList{QStringLiteral("/tmp/a cat.png")});
    QMimeData text;
    text.setHtml(QStringLiteral("<b>src=nothing</b>"));
    text.setText(QStringLiteral("nothing"));
    REQUIRE_FALSE(may_hold_pictures(text));
    REQUIRE(pictures_of(text).empty());
    QMimeData broken;
    broken.setHtml(QStringLiteral("<img src="));
    REQUIRE_FALSE(may_hold_pictures(broken));
    broken.setHtml(QStringLiteral("<img src=\"data:image/png;base64"));
    REQUIRE(pictures_of(broken).empty());
}
