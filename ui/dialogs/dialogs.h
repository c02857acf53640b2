// Everything that asks the person something in a window of its own, behind one seam: tests answer
// instead of a person.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace aim::ui {

class Dialogs {
public:
    virtual ~Dialogs() = default;

    // Empty: cancelled. `folder` is where to start.
    virtual QStringList open_files(QWidget* parent, const QString& title, const QString& folder,
                                   const QString& filter) = 0;
    virtual QString open_file(QWidget* parent, const QString& title, const QString& folder,
                              const QString& filter) = 0;
    virtual QString open_folder(QWidget* parent, const QString& title, const QString& folder) = 0;
    virtual QString save_file(QWidget* parent, const QString& title, const QString& suggestion,
                              const QString& filter) = 0;
};

class NativeDialogs : public Dialogs {
public:
    QStringList open_files(QWidget* parent, const QString& title, const QString& folder,
                           const QString& filter) override;
    QString open_file(QWidget* parent, const QString& title, const QString& folder,
                      const QString& filter) override;
    QString open_folder(QWidget* parent, const QString& title, const QString& folder) override;
    QString save_file(QWidget* parent, const QString& title, const QString& suggestion,
                      const QString& filter) override;
};

QString picture_filter();  // "Pictures (*.png *.jpg …)" for file dialogs

}  // namespace aim::ui
