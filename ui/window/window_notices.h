// What the workbench says, said in a window beside the main one while a person works there.
#pragma once

#include <QObject>

class QDialog;
class QWidget;

namespace aim::ui {

class Banner;
class Toast;
class Workbench;

class WindowNotices : public QObject {
    Q_OBJECT

public:
    // Belongs to `window`, above whose content the banner stands.
    WindowNotices(Workbench& workbench, QDialog& window);

    // It, or a window of its own, is the active one.
    bool is_in_front() const;
    QWidget* window() const;
    Toast& toast() { return *toast_; }
    Banner& banner() { return *banner_; }

private:
    Banner* banner_;
    Toast* toast_;
};

}  // namespace aim::ui
